import { sectionsFor } from '#app/forms/sections.ts'
import type { Contents, ReadContents } from '#app/workbook/contents.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { requests } from '#prisma/data/samples.ts'
import type { WrittenFiling } from '#tests/support/write-draft.ts'

/** A written filing as the draft that a workbook is made from: a need has its rank for its id. */
export const contentsOf = ({ request, needs }: WrittenFiling): Contents => ({
	requestId: 'request',
	request,
	needs: needs.map((need, index) => ({
		id: String(index + 1),
		kind: need.kind,
		answers: Object.fromEntries(sectionsFor(need.kind).map((name) => [name, need[name] ?? {}])),
	})),
})

const [sample] = requests
if (!sample) throw new Error('There is no sample request')
const { about, institution, situation, rights } = sample
const ofKind = (kind: string) => {
	const need = requests.flatMap(({ needs }) => needs).find((each) => each.kind === kind)
	if (!need) throw new Error(`There is no sample need for ${kind}`)
	return need
}

/** A sample request with a need of each kind: training, equipment, advice. */
export const sampleContents = contentsOf({
	request: { about, institution, situation, rights },
	needs: ['training', 'equipment', 'advisory'].map((kind) => {
		const need = ofKind(kind)
		return { ...need, need: { ...need.need, dependsOn: [] } }
	}),
})

/** What is read from a workbook that is not refused as a whole. */
export async function read(file: Buffer): Promise<ReadContents> {
	const found = await readWorkbook(file)
	if ('refused' in found) throw new Error(found.refused)
	return found
}
