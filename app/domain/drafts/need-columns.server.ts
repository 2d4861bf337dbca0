import type * as z from 'zod'
import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { NeedSection } from '#app/forms/section-names.ts'
import { advisory } from '#app/forms/sections/advisory.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { needs } from '#app/forms/sections/need.ts'
import { training } from '#app/forms/sections/training.ts'
import { capacityAsked } from '#workflows/equipment/need-lines.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/**
 * The columns that lists, matching and reservations read, from a need's answers. An invalid value leaves its column
 * unchanged; a draft can be submitted only when all are valid.
 */
export function needColumns(kind: Kind, section: NeedSection, values: SectionValues) {
	if (section === 'need') return descriptionColumns(kind, values)
	return quantityColumns[section](values)
}

function descriptionColumns(kind: Kind, values: SectionValues) {
	const { title, mainTheme, otherThemes, taType } = needs[kind].shape
	const main = mainTheme.safeParse(values.mainTheme).data
	const others = otherThemes.safeParse(values.otherThemes).data ?? []
	return {
		title: title.safeParse(values.title).data,
		themes: main && [main, ...others.filter((theme) => theme !== main)],
		taType: taType.safeParse(values.taType).data,
	}
}

type Quantities = { quantity?: number | null | undefined; minimumQuantity?: number | null | undefined }

/** A number that was left out is unknown, which empties its column. */
function knownOrNull(field: z.ZodType<number | undefined>, value: unknown): number | null | undefined {
	const read = field.safeParse(value)
	return read.success ? (read.data ?? null) : undefined
}

const quantityColumns: Record<Kind, (values: SectionValues) => Quantities> = {
	training(values) {
		const { participants, minimumParticipants } = training.shape
		return {
			quantity: knownOrNull(participants, values.participants),
			minimumQuantity: knownOrNull(minimumParticipants, values.minimumParticipants),
		}
	},
	equipment(values) {
		const checked = checkValues(values.lines, equipment.shape.lines)
		return checked.ok ? capacityAsked(checked.value) : {}
	},
	advisory(values) {
		const { quantity, minimumQuantity } = advisory.shape
		return {
			quantity: knownOrNull(quantity, values.quantity),
			minimumQuantity: knownOrNull(minimumQuantity, values.minimumQuantity),
		}
	},
}
