/** The settings ask for something that this model does not run. */
export class UnsupportedSettings extends Error {
  override readonly name = 'UnsupportedSettings';

  constructor(
    readonly code: 'other-backing' | 'pending-profile',
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
