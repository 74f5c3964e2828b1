# Lantern as a container: one Node program and its pages. Nothing is written at run time, so that the root file system
# can be read-only: docker run --read-only. docs/deploy.md says how to build it and what was tried.
ARG NODE=26

FROM node:${NODE}-slim AS source
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# `npm install`, not `npm ci`: the lock file pins every version, but names the optional packages of one platform only.
FROM source AS build
RUN npm install --no-audit --no-fund
COPY webpack.config.js tsconfig.json ./
COPY assets ./assets
COPY src ./src
RUN npx webpack --mode production --config-name service --config-name provision --config-name policy --config-name client

FROM source AS packages
RUN npm install --omit=dev --no-audit --no-fund

FROM node:${NODE}-slim
ENV NODE_ENV=production PORT=8080 TRUST_PROXY=1
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The image's own user without rights; files belong to root, so that the program cannot change itself.
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: signals must reach the program, which then ends in order.
CMD ["node", "--enable-source-maps", "dist/service.js"]
