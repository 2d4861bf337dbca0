import { useId } from 'react'

/**
 * An id of this component alone, the same on the server and in the browser. It consists of letters and digits and
 * begins with a letter, so that it can be used in an address and in a style sheet.
 */
export const useElementId = () => useId().replaceAll(':', '')

/** A value as the end of an id: characters that an id may not contain, such as a blank, become underscores. */
export const idPart = (value: string) => value.replaceAll(/[^\w.-]+/g, '_')
