/** The form that a user fills in. */
export const spec: ConnectorSpecification = {
  connectionSpecification: {
    type: 'object',
    properties: form({ sheet_ids: ids('sheets', '') }),
  },
};
