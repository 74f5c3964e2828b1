const tseslint = require('typescript-eslint');
const importX = require('eslint-plugin-import-x');
const reactHooks = require('eslint-plugin-react-hooks');

/** Who may import whom, by folder. Each sentence says what to do instead. */
const zones = [
  {
    target: './src/domain',
    from: './src',
    except: ['./domain'],
    message: 'The domain imports nothing. Hand the value in, or put an interface into src/domain/ports.ts.',
  },
  {
    target: './src/contract',
    from: './src',
    except: ['./contract', './domain'],
    message: 'The contract knows domain types only. Map service shapes in src/api.',
  },
  {
    target: './src/store',
    from: './src',
    except: ['./store', './domain'],
    message: 'A store maps list items to domain types. Put use cases into src/api.',
  },
  {
    target: './src/notify',
    from: './src',
    except: ['./notify', './domain', './contract'],
    message: 'The notifier gets domain values and the shared words. Put decisions into src/domain and use cases into src/api.',
  },
  {
    target: './src/api',
    from: './src',
    except: ['./api', './contract', './domain'],
    message: 'Use cases speak to ports. Wire stores, notifier and config in src/server.ts.',
  },
  {
    target: './src/client',
    from: './src',
    except: ['./client', './contract'],
    message: 'The client knows the contract only. Ask the service for anything else.',
  },
  {
    target: './src/packaging',
    from: './src',
    except: ['./packaging'],
    message: 'Packaging works on the manifests alone. Hand it what it needs from src/package.ts.',
  },
  {
    target: './src/emulator',
    from: './src',
    except: ['./emulator'],
    message: 'The emulator is a neighbour: it imports nothing of the product.',
  },
  {
    target: ['./src/*.ts', './src/{domain,contract,store,notify,api,client,packaging}/**/*'],
    from: './src/emulator',
    message: 'The product does not know the emulator. Only addresses and credentials in the environment change.',
  },
  {
    target: './src',
    from: './test',
    message: 'Nothing of the product depends on its tests.',
  },
];

module.exports = tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-default-export': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The domain imports nothing from outside. Hand the value in.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Hand "now" in.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Hand "now" in.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/config.ts', 'src/config.test.ts', 'src/emulator/config.ts', 'src/tools/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment. Take a typed group from it.' },
      ],
    },
  },
  {
    files: ['src/client/**/*.{ts,tsx}', 'src/emulator/workbench/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['*.config.js', '*.config.ts', 'src/tools/**', 'test/e2e/playwright.config.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off', 'import-x/no-default-export': 'off' },
  },
);
