const path = require('node:path');
const nodeExternals = require('webpack-node-externals');

const swc = { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } };

/** The programs of `npm run bench`, apart from those that are shipped. `__dirname` is a path from the project's folder. */
module.exports = {
  context: __dirname,
  mode: 'production',
  target: 'node20',
  entry: { bench: './test/bench/main.ts', 'bench-bare-sdk': './test/bench/bare-sdk.ts' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js' },
  externals: [nodeExternals()],
  externalsPresets: { node: true },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swc } }] },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  optimization: { minimize: false },
  node: { __dirname: true },
};
