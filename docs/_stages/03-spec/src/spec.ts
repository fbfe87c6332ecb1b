/** The form that a user fills in, and the check that what they filled in fits. */
export const spec: ConnectorSpecification = {
  connectionSpecification: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Smartsheet',
    type: 'object',
    required: ['credentials'],
    additionalProperties: true,
    groups: [
      { id: 'account', title: 'Account' },
      { id: 'selection', title: 'What to sync' },
      { id: 'delivery', title: 'How to deliver it' },
    ],
    properties: form({
      ...grouped('account', identity),
      ...grouped('selection', selection),
      ...grouped('delivery', delivery),
    }),
  },
};
