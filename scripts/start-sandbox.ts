// Where the acceptance tests look for it until they have moved.
export * from '../src/literate/sessions/startSandbox';
