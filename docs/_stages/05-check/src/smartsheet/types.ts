export interface Row {
  id: number;
  cells: unknown[];
}
