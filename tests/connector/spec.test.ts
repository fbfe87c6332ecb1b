import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spec } from '../../connector/src/spec';
import { regions } from '../../connector/src/smartsheet/regions';

interface Field {
  group?: string;
  order: number;
  pattern?: string;
  items?: { pattern?: string };
  pattern_descriptor?: string;
  always_show?: boolean;
}

const form = spec.connectionSpecification as unknown as {
  required: string[];
  groups: { id: string; title: string }[];
  properties: Record<string, Field>;
};
const fields = Object.entries(form.properties);

interface SignIn {
  consent_url: string;
  scope: string;
  access_token_url: string;
  access_token_headers: Record<string, string>;
  access_token_params: Record<string, string>;
  extract_output: string[];
}

const { oauth_config_specification: oauth } = spec.advanced_auth as unknown as {
  oauth_config_specification: {
    oauth_connector_input_specification: SignIn;
    complete_oauth_output_specification: { properties: object };
    complete_oauth_server_input_specification: { properties: object };
  };
};
const signIn = oauth.oauth_connector_input_specification;

/** What the platform knows when it fills in a template. */
const values: Record<string, string> = {
  client_id_value: 'my app',
  client_secret_value: 'my secret',
  auth_code_value: 'the code',
  client_id_param: 'client_id=my%20app',
  redirect_uri_param:
    'redirect_uri=https%3A%2F%2Fairbyte.example.com%2Fauth_flow',
  scope_param: `scope=${encodeURIComponent(signIn.scope)}`,
  state_param: 'state=abc',
};
const fill = (template: string) =>
  template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    assert.ok(name in values, `${name} is no variable of the platform`);
    return values[name]!;
  });

test('a sign-in button leads to the page where one consents, with all that it asks for', () => {
  const { origin, pathname, searchParams } = new URL(fill(signIn.consent_url));
  assert.equal(origin + pathname, 'https://app.smartsheet.com/b/authorize');
  assert.deepEqual(Object.fromEntries(searchParams), {
    response_type: 'code',
    client_id: 'my app',
    redirect_uri: 'https://airbyte.example.com/auth_flow',
    scope: 'READ_SHEETS READ_USERS READ_EVENTS',
    state: 'abc',
  });
});

test('a code is traded for tokens by a form, as Smartsheet wants it', () => {
  assert.equal(signIn.access_token_url, `${regions.us}/token`);
  // Without this header the platform would send JSON.
  assert.equal(
    signIn.access_token_headers['Content-Type'],
    'application/x-www-form-urlencoded',
  );
  const form = Object.entries(signIn.access_token_params).map(
    ([name, template]) => [name, fill(template)],
  );
  assert.deepEqual(Object.fromEntries(form), {
    grant_type: 'authorization_code',
    client_id: 'my app',
    client_secret: 'my secret',
    code: 'the code',
  });
});

test('what comes of a sign-in is what the platform writes into the config', () => {
  const got = signIn.extract_output.map((name) =>
    name === 'expires_in' ? 'token_expiry_date' : name,
  );
  assert.deepEqual(
    got.sort(),
    Object.keys(oauth.complete_oauth_output_specification.properties).sort(),
  );
  assert.deepEqual(
    Object.keys(oauth.complete_oauth_server_input_specification.properties),
    ['client_id', 'client_secret'],
  );
});

test('each field stands under one of the headings, in the order of the form', () => {
  const ids = form.groups.map(({ id }) => id);
  const places = fields.map(([, { group = '' }]) => ids.indexOf(group));
  assert.ok(!places.includes(-1));
  assert.deepEqual(places, [...places].sort());
  assert.deepEqual(
    fields.map(([, { order }]) => order),
    fields.map((_, i) => i),
  );
  assert.equal(form.groups.length, 3);
});

test('a pattern that a user can miss is said in words', () => {
  const withPattern = fields.filter(
    ([, { pattern, items }]) => pattern ?? items?.pattern,
  );
  assert.ok(withPattern.length >= 5);
  for (const [name, { pattern_descriptor }] of withPattern)
    assert.ok(pattern_descriptor, name);
});

test('the choice of sheets is not hidden among the optional fields', () => {
  assert.equal(form.properties['sheet_ids']?.always_show, true);
});
