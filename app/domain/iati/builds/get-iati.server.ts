import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { env } from '#app/platform/env.server.ts'
import { type IatiFileName, iatiFiles, isBuilding } from '#workflows/iati/build.ts'
import type { Language } from '#workflows/languages.ts'
import { loadPublisher, publisherHistory } from '../publisher-settings.server.ts'
import { measured, servedFiles } from './published-file.server.ts'

/** The newest builds that are listed. */
const LISTED = 10
/** What was left out, on one page. */
const PAGE = 50

const builds = statement((_: object) =>
	build
		.selectFrom('iati_build')
		.orderBy('ordered_at', 'desc')
		.orderBy('id', 'desc')
		.limit(LISTED)
		.select(['id', 'ordered_by_id as orderedById', 'ordered_at as orderedAt', 'status', 'stage'])
		.select(['activities', 'left_out as leftOut', 'errors', 'problem', 'ended_at as endedAt']),
)

const faults = statement(({ buildId, after }: { buildId: string; after: number }) =>
	build
		.selectFrom('iati_fault as f')
		.leftJoin('programme as p', 'p.id', 'f.programme_id')
		.where('f.build_id', '=', buildId)
		.where('f.place', '>', after)
		.orderBy('f.place')
		.limit(PAGE + 1)
		.select(['f.place', 'f.rule', 'f.field', 'f.activity_id as activityId'])
		.select(['p.id as programmeId', 'p.titles']),
)

/**
 * What administrators see of the files of IATI: the publisher, what is published, the newest builds and what the last of
 * them left out, from the place `after` on.
 */
export async function getIati(actor: Actor, { after, language }: { after: number; language: Language }) {
	requireAbility(actor, 'publishIati')
	const { files, ...view } = await readAs(actor, async (read) => {
		const [publisher, history, found, files] = await Promise.all([
			loadPublisher(read),
			publisherHistory(read),
			read(builds, {}),
			servedFiles(read.asSystem),
		])
		const last = found.find(({ status }) => status === 'done' || status === 'refused')
		const [names, leftOut] = await Promise.all([
			namesOf(
				read,
				found.flatMap(({ orderedById }) => orderedById ?? []),
			),
			last ? read(faults, { buildId: last.id, after }) : [],
		])
		const shown = leftOut.slice(0, PAGE)
		const all = found.map(({ orderedById, ...one }) => ({
			...one,
			orderedBy: orderedById === null ? null : (names.get(orderedById) ?? orderedById),
		}))
		return {
			publisher,
			history,
			builds: all,
			current: all.find(({ status }) => isBuilding(status)) ?? null,
			last: all.find(({ id }) => id === last?.id) ?? null,
			files,
			isPreview: env.SAMPLE_WORLD,
			faults: shown.map(({ titles, ...fault }) => ({ ...fault, title: textIn(titles, language) })),
			more: leftOut.length > PAGE ? (shown.at(-1)?.place ?? null) : null,
		}
	})
	return { ...view, files: await measured(files) }
}
export type IatiView = Awaited<ReturnType<typeof getIati>>

/** Whether a name from an address is that of a file. */
export const fileNamed = (name: string | undefined): IatiFileName | undefined =>
	iatiFiles.find((each) => name === `${each}.xml`)
