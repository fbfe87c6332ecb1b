/** The form that a user fills in. */
export const spec: ConnectorSpecification = {
  connectionSpecification: {
    type: 'object',
    required: ['credentials'],
    groups: [{ id: 'account', title: 'Account' }],
    properties: form(grouped('account', identity)),
  },
};
