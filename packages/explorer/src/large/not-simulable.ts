/** What a world of one page many times over cannot say. */
export class NotSimulable extends Error {
  override readonly name = 'NotSimulable';
}
