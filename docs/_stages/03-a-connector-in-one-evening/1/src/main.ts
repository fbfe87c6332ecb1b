function say(message: object): void {
  console.log(JSON.stringify(message));
}

function spec(): void {
  const properties = { credentials: { type: 'object' } };
  const connectionSpecification = { type: 'object', properties };
  say({ type: 'SPEC', spec: { connectionSpecification } });
}

const commands: Record<string, () => unknown> = {
  spec,
};

void commands[process.argv[2] ?? '']?.();
