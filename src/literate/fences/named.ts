import ts from 'typescript';

/** A node and the names by which a page may call it. */
export interface Named {
  node: ts.Node;
  names: string[];
}

/** The nearest named things under a node: declarations, members, cases. */
export function namedWithin(node: ts.Node): Named[] {
  // All imports are "imports"; each by itself is called by where it comes from.
  if (ts.isImportDeclaration(node)) {
    return [{ node, names: [label(node.moduleSpecifier)] }];
  }
  const found: Named[] = [];
  ts.forEachChild(node, function visit(child) {
    const names = namesOf(child);
    if (names.length > 0) found.push({ node: child, names });
    else ts.forEachChild(child, visit);
  });
  return found;
}

function namesOf(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node)) return ['imports'];
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap((one) => bound(one.name));
  }
  if (ts.isExpressionStatement(node)) return firstArgument(node.expression);
  if (ts.isExportAssignment(node) || ts.isDefaultClause(node)) {
    return ['default'];
  }
  if (ts.isCaseClause(node)) return [label(node.expression)];
  if (ts.isSpreadAssignment(node)) return [`...${node.expression.getText()}`];
  if (ts.isConstructorDeclaration(node)) return ['constructor'];
  if (isDeclaration(node)) return node.name ? [label(node.name)] : ['default'];
  if (ts.isUnionTypeNode(node.parent)) return constituent(node);
  if (ts.isArrayLiteralExpression(node.parent)) return element(node);
  return [];
}

function isDeclaration(node: ts.Node) {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isGetAccessorDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) =>
    ts.isOmittedExpression(one) ? [] : bound(one.name),
  );
}

/** `test('reads the last page', …)` is called "reads the last page". */
export function firstArgument(call: ts.Expression): string[] {
  const first = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  return first && ts.isStringLiteralLike(first) ? [first.text] : [];
}

/** A union's object is called by its properties and by their literals. */
function constituent(node: ts.Node): string[] {
  if (ts.isTypeReferenceNode(node)) return [node.typeName.getText()];
  if (ts.isLiteralTypeNode(node)) return [label(node.literal)];
  if (!ts.isTypeLiteralNode(node)) return [];
  return node.members.filter(ts.isPropertySignature).flatMap((member) => {
    const literal = member.type && ts.isLiteralTypeNode(member.type);
    const name = label(member.name);
    return literal ? [name, ...constituent(member.type)] : [name];
  });
}

/** An array's element is called by the first string in it, or its own name. */
function element(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  const first = firstString(node);
  return first === undefined ? [] : [first];
}

function firstString(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isPropertyAssignment(node)) return firstString(node.initializer);
  return ts.forEachChild(node, firstString);
}

function label(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ||
    ts.isIdentifier(node) ||
    ts.isNumericLiteral(node)
    ? node.text
    : node.getText();
}
