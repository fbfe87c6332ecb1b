/** Checks a config against the spec. */
export function parseConfig(json: Json, _cloud: boolean): Settings {
  const settings = tidied(json) as JsonObject & Settings;
  validate(settings);
  return settings;
}
