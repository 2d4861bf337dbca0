import * as z from 'zod'
import { optionalRowId } from '#workflows/fields.ts'

/** The State that somebody is a national of; left empty, it is not recorded. */
export const nationalityForm = z.object({ nationality: optionalRowId() })
