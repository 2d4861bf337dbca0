import * as z from 'zod'

/** Words of a search. */
export const wordsValue = z
	.string()
	.max(100)
	.refine((text) => !text.includes('\0'))

/** The id of a person, a programme or another record; operators may import their own. */
export const idValue = z.string().regex(/^[\w.-]{1,64}$/)

/** The ISO code of a State. */
export const stateValue = z.string().regex(/^[A-Z]{3}$/)

/** The name of something that has no code, such as a donor. */
export const nameValue = z
	.string()
	.min(1)
	.max(150)
	.refine((text) => !text.includes('\0'))
