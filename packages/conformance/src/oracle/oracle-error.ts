/** A row that cannot be interpreted, or a record that leaves out what its row reads. */
export class OracleError extends Error {
  constructor(
    readonly code: 'bad-row' | 'bad-record',
    message: string,
    readonly hint: string,
  ) {
    super(`${message} (${hint})`);
    this.name = 'OracleError';
  }
}
