import * as z from 'zod'
import { choice } from '#workflows/fields.ts'
import { languages } from '#workflows/vocabulary.ts'

/** A new private link, and the language in which it tells what is due. */
export const newFeed = z.object({ language: choice(languages, 'languages') })
