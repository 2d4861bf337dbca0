import { createHash } from 'node:crypto'
import type { SectionValues } from '#app/domain/core/answers.server.ts'
import type { Difference } from '#app/forms/fingerprint.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/files/file-check.server.ts'
import type { ReceivedFile } from '#app/platform/files/upload.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Request } from '#prisma/generated/client.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { addNeedsTo, MAX_NEEDS } from './add-need.server.ts'

type Placed = { need: FilledNeed; id: string; isNew: boolean }

/** Matches every need of a completed form with the draft: the one it was downloaded from, or a new one at the end. */
export async function placeNeeds(
	tx: Tx,
	actor: Actor,
	request: Request,
	form: { needs: FilledNeed[]; sha256: string },
) {
	const there = await tx.need.findMany({ where: { requestId: request.id }, select: { id: true, kind: true } })
	const kinds = new Map(there.map(({ id, kind }) => [id, kind]))
	const idOf = ({ number }: FilledNeed) => sameId([request.id, form.sha256, number])
	const removed = await tx.removedNeed.findMany({
		where: { id: { in: form.needs.map(idOf) } },
		select: { id: true },
	})
	const gone = new Set(removed.map(({ id }) => id))
	const placed: Placed[] = []
	for (const need of form.needs) {
		const own = kinds.has(need.id) && placed.every(({ id }) => id !== need.id)
		const id = own ? need.id : idOf(need)
		placed.push({ need, id: !own && gone.has(id) ? newId() : id, isNew: !kinds.has(id) })
	}
	const room = MAX_NEEDS - there.length
	refuseIfAny([
		...placed
			.filter(({ id, need }) => kinds.has(id) && kinds.get(id) !== need.kind)
			.map(wrong('kindChanged')),
		...placed
			.filter(({ isNew }) => isNew)
			.slice(room)
			.map(wrong('tooManyNeeds')),
	])
	const added = placed.flatMap(({ id, need, isNew }) => (isNew ? [{ id, kind: need.kind }] : []))
	await addNeedsTo(tx, actor, request, added)
	return placed
}

const wrong =
	(message: string) =>
	({ need }: Placed): FormError => ({ need: need.number, section: 'need', field: 'kind', message })

/** The same id for the same file, so that a file sent again adds nothing twice. */
function sameId(from: readonly (string | number)[]): string {
	const hex = createHash('sha256').update(from.join(' ')).digest('hex')
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The needs with the numbers of other needs turned into their ids. */
export function linkNeeds(placed: readonly Placed[]): (Placed & { answers: FilledNeed['answers'] })[] {
	const ids = new Map(placed.map(({ need, id }) => [String(need.number), id]))
	const errors: FormError[] = []
	const linked = placed.map(({ need, ...place }) => {
		const idsOf = (section: string, field: string) => {
			const numbers = numbersIn(need.answers[section]?.[field])
			if (numbers.some((number) => !ids.has(number)))
				errors.push({ need: need.number, section, field, message: 'unknownNeed' })
			return numbers.flatMap((number) => ids.get(number) ?? [])
		}
		const { need: common, equipment, ...rest } = need.answers
		const answers = {
			...rest,
			...(common && { need: withField(common, 'dependsOn', () => idsOf('need', 'dependsOn')) }),
			...(equipment && {
				equipment: withField(equipment, 'trainingNeed', () => oneOf(idsOf('equipment', 'trainingNeed'))),
			}),
		}
		return { ...place, need, answers }
	})
	refuseIfAny(errors)
	return linked
}

const oneOf = (ids: string[]) => (ids.length > 1 ? ids.join(' ') : (ids[0] ?? ''))

/** Leaves out a field that the form does not have. */
const withField = (values: Record<string, unknown>, name: string, make: () => unknown) =>
	name in values ? { ...values, [name]: make() } : values

/** Parses lists such as `1, 3` in any of the six languages; other text is preserved to be refused. */
const numbersIn = (value: unknown): string[] => [
	...new Set(
		latinDigits(String(value ?? ''))
			.split(/[\s,;.،؛，、；]+/)
			.filter(Boolean),
	),
]

/** A need of a form completed offline. Other needs of it are named by `number`; the id is empty for a new need. */
type FilledNeed = { id: string; number: number; kind: Kind; answers: Record<string, SectionValues> }

/** A form completed offline. Fields it does not have are left out. */
export type FilledForm = {
	/** The request that it was downloaded from, or null. */
	requestId: string | null
	request: Partial<Record<RequestSection, SectionValues>>
	needs: FilledNeed[]
	/** By `about` or `<need id>.need`: the checksum of the section when the form was downloaded. */
	drawn: Record<string, string>
}

/** Location of an answer in such a form. */
type FormPlace = { need: number | null; section: string }
export type FormError = FormPlace & { field: string; message: string }
export type FormConflict = FormPlace & Difference

/** Rolls back the transaction of an import: nothing of it is stored. */
export class FormRefused extends Error {
	constructor(readonly errors: FormError[]) {
		super('The form has answers that cannot be taken')
	}
}

/** Throws if there are errors. */
export function refuseIfAny(errors: FormError[]) {
	if (errors.length > 0) throw new FormRefused(errors)
}

const MAX_SIZE = 5 * 1024 * 1024

const refused = (reason: Reason) => new DomainError('invalid', reason, { file: reason })

/** The one uploaded workbook, verified to have no macros and a limited unpacked size. */
export async function receivedWorkbook(files: readonly ReceivedFile[]) {
	const [file, ...more] = files
	if (!file) throw refused('noFile')
	if (more.length > 0) throw refused('oneFile')
	if (file.size > MAX_SIZE) throw refused('tooLarge')
	if (!/\.xlsx$/i.test(file.name)) throw refused('notOurs')
	await checkFile(file)
	return { path: file.path, sha256: file.sha256 }
}
