import { useId } from 'react'

/**
 * An id of this component alone, the same on the server and in the browser. It begins with a letter and has letters and
 * digits only, so that it can stand in an address and in a style sheet as it is.
 */
export const useElementId = () => useId().replaceAll(':', '')

/** A value as the end of an id: what an id may not hold, such as a blank, becomes a line. */
export const idPart = (value: string) => value.replaceAll(/[^\w.-]+/g, '_')
