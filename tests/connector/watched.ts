import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { oauthApp } from '../../connector/sandbox/http/tokens';
import { tasks } from './grid';
import { api, configure, createLab, type Lab } from './lab';
import type { StopAfter } from './collect';

export const credentials = {
  auth_type: 'oauth2.0',
  client_id: oauthApp.clientId,
  client_secret: oauthApp.clientSecret,
  access_token: oauthApp.accessToken,
  refresh_token: oauthApp.refreshToken,
};
export const config = {
  credentials,
  api_url: api,
  sweep_hours: 12,
  _extra: 'kept',
};
export const names = ['A', 'B', 'C', 'D', 'E', 'F'];

/** A connector with OAuth whose requests and new tokens are noted down. */
export interface Watched {
  lab: Lab;
  /** Reads every sheet; `more` changes the credentials. */
  read: (more?: object, stopAfter?: StopAfter) => Promise<AirbyteMessage[]>;
  /** Requests with their tokens, and CONTROL messages, in the order they came. */
  events: string[];
}

export async function watch(): Promise<Watched> {
  const lab = createLab({ saved: names.map((name) => tasks(3, name)) });
  const streams = configure(await lab.discover(), names);
  const events: string[] = [];
  lab.meanwhile = (path, request) => {
    const token = request.headers.get('authorization')?.replace('Bearer ', '');
    events.push(`${path.replace(/\?.*/, '')} ${token ?? ''}`.trim());
  };
  return {
    lab,
    events,
    read: (more = {}, stopAfter = () => false) => {
      const files = {
        config: { ...config, credentials: { ...credentials, ...more } },
        catalog: { streams },
      };
      return lab.run('read', files, (message, index) => {
        if (message.type === 'CONTROL') events.push('CONTROL');
        return stopAfter(message, index);
      });
    },
  };
}

/** How often new tokens were asked for. */
export const renewals = ({ events }: Watched) =>
  events.filter((event) => event === '/token').length;
