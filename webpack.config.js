const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const nodeExternals = require('webpack-node-externals');

const root = (...parts) => path.join(__dirname, ...parts);

const script = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target,
      },
    },
  },
});

/** The compiler that is here anyway; what it makes is as small as what terser makes, in a fraction of the time. */
const optimization = { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] };

const resolve = { extensions: ['.tsx', '.ts', '.mjs', '.js'] };

/** A program for Node: our own code in one file, packages left where npm put them. */
function program(name, entry) {
  return {
    name,
    target: 'node20',
    entry: { [name]: root(entry) },
    output: { path: root('dist'), filename: '[name].js' },
    externals: [nodeExternals()],
    externalsPresets: { node: true },
    // Files of packages, such as fonts, are found at run time.
    module: { rules: [script('es2022')], parser: { javascript: { createRequire: false } } },
    resolve,
    devtool: 'source-map',
    optimization: { minimize: false },
    node: { __dirname: false },
  };
}

/** Pages for a browser, an entry and an HTML page for each surface. */
function pages(name, entries) {
  return {
    name,
    target: ['web', 'es2020'],
    entry: Object.fromEntries(entries.map(({ id, entry }) => [id, root(entry)])),
    output: {
      path: root('dist', name),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    module: { rules: [script('es2020')] },
    resolve,
    optimization,
    devtool: 'source-map',
    plugins: [
      ...entries.map(
        ({ id, template, office = false }) =>
          new HtmlWebpackPlugin({
            filename: `${id}.html`,
            template: root(template),
            chunks: [id],
            scriptLoading: 'defer',
            templateParameters: ({ namedChunkGroups }) => ({ office, signIn: namedChunkGroups.get('sign-in')?.getFiles() ?? [] }),
          }),
      ),
      // Outlook loads the icons of its button from the service.
      ...(name === 'client' ? [new CopyWebpackPlugin({ patterns: [{ from: root('assets/outlook-*.png'), to: 'icons/[name][ext]' }] })] : []),
    ],
    performance: { hints: false },
  };
}

/** A script with a name that does not change, for a page that is not ours to build. */
function plainScript(name, entry) {
  return {
    name,
    target: ['web', 'es2020'],
    entry: { [name]: root(entry) },
    output: { path: root('dist', name), filename: '[name].js' },
    module: { rules: [script('es2020')] },
    resolve,
    optimization,
    devtool: 'source-map',
    performance: { hints: false },
  };
}

module.exports = [
  program('service', 'src/main.ts'),
  program('provision', 'src/provision.ts'),
  program('policy', 'src/policy.ts'),
  program('package', 'src/package.ts'),
  program('permissions', 'src/permissions.ts'),
  program('emulator', 'src/emulator/main.ts'),
  pages('client', [
    { id: 'tab', entry: 'src/client/tab/main.tsx', template: 'src/client/page.html' },
    { id: 'outlook', entry: 'src/client/outlook/main.tsx', template: 'src/client/page.html', office: true },
  ]),
  plainScript('office', 'src/emulator/outlook/stub/office.ts'),
  pages('workbench', [
    { id: 'workbench', entry: 'src/emulator/workbench/main.tsx', template: 'src/emulator/workbench/workbench.html' },
  ]),
];
