import type { Shape } from '#app/i18n/shape.ts'
import type { help as english } from '#app/i18n/words/en/help.ts'
import { about } from './help/about.ts'
import { advisory } from './help/advisory.ts'
import { equipment } from './help/equipment.ts'
import { institution } from './help/institution.ts'
import { need } from './help/need.ts'
import { rights } from './help/rights.ts'
import { situation } from './help/situation.ts'
import { training } from './help/training.ts'

export const help: Shape<typeof english> = {
	about,
	institution,
	situation,
	rights,
	need,
	training,
	equipment,
	advisory,
}
