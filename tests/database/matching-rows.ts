import { newId } from '#app/platform/ids.server.ts'
import { look } from '#tests/support/steps.ts'
import { programmes } from '#tests/support/world.ts'
import { defaultPriorityWeights } from '#workflows/priority/criteria.ts'

const unexplained = (needId: string) => ({
	needId,
	points: 50,
	unrated: false,
	place: 1,
	of: 1,
	outcome: 'left' as const,
	why: 'noProgramme' as const,
	against: [],
	cost: null,
})

const day = new Date('2026-03-01')
const now = new Date()
const ids = () => ({ id: newId() })

/** A good practice to which its State has still to agree. */
const text = {
	status: 'proposed',
	proposerId: 'system',
	language: 'en',
	title: 'A course',
	problem: 'P',
	done: 'D',
	helped: 'H',
	hindered: '',
	results: 'R',
	resources: '',
	madeAt: now,
	updatedAt: now,
} as const

/** Cohorts of two managers; scores, runs, bundles and measurements for needs of every State. */
export const fillMatching = () =>
	look(async (tx) => {
		await tx.cohort.createMany({
			data: [programmes.training, programmes.other, 'egyptCourses'].map((programmeId) => ({
				...ids(),
				programmeId,
				startsOn: day,
				endsOn: day,
				place: 'Capital',
				seats: 20,
			})),
		})
		const needs = await tx.need.findMany({
			where: { request: { submittedAt: { not: null } } },
			orderBy: { id: 'asc' },
		})
		const settled = needs.filter((_, at) => at % 2 === 0).map(({ id }) => id)
		await tx.need.updateMany({ where: { id: { in: settled } }, data: { priority: 50 } })
		await tx.priorityScore.createMany({
			data: needs.flatMap(({ id: needId, requestId }) =>
				['officer', 'triage', 'otherOfficer'].map((officerId) => ({
					...ids(),
					needId,
					requestId,
					officerId,
					round: 1,
					scores: {},
					weights: defaultPriorityWeights,
					total: 50,
					submittedAt: now,
				})),
			),
		})
		const runs = ['one', 'two']
		await tx.allocationRun.createMany({
			data: runs.map((id) => ({
				id,
				scope: {},
				status: 'proposed' as const,
				startedById: 'triage',
				startedAt: now,
				stage: 'done',
			})),
		})
		const bundle = { theme: 'DOCS', kind: 'training' as const, madeById: 'officer', madeAt: now }
		await tx.bundle.createMany({ data: runs.map((id) => ({ id, title: `Course ${id}`, ...bundle })) })
		for (const { id: needId, requestId, stateIso3 } of needs) {
			const of = { needId, requestId, stateIso3 }
			await tx.allocationLine.createMany({
				data: { ...ids(), ...of, runId: 'one', quantity: 1, explanation: unexplained(needId) },
			})
			await tx.bundledNeed.createMany({ data: { ...of, bundleId: 'one', addedAt: now, leftAt: now } })
			const joint = { ...of, kind: 'training' as const, title: 'A course', madeAt: now, members: [stateIso3] }
			await tx.jointNeed.createMany({ data: { ...joint, id: needId } })
			const readers = [stateIso3]
			await tx.jointPart.createMany({
				data: { ...of, jointNeedId: needId, status: 'accepted', readers, changedAt: now },
			})
			await tx.practice.createMany({ data: { ...text, ...ids(), requestId, stateIso3 } })
			await tx.measurement.createMany({
				data: {
					...ids(),
					...of,
					position: 0,
					reached: '1',
					measuredOn: day,
					recordedBy: 'manager',
					recordedAt: now,
				},
			})
		}
		await tx.calendarFeed.createMany({
			data: ['ghana.drafter', 'egypt.drafter', 'officer'].map((personId) => ({
				...ids(),
				personId,
				tokenHash: newId(),
				language: 'en' as const,
				createdAt: now,
				readAt: now,
			})),
		})
	})

/** Adds a translation of a text of every kind: of each request, its needs, its messages and its questions. */
export const fillTranslations = () =>
	look(
		(tx) => tx.$executeRaw`
			insert into machine_translation (id, request_id, need_id, message_id, question_id, state_iso3, place,
				source_sha256, from_language, to_language, text, engine, made_at, asked_by_id)
			select gen_random_uuid()::text, request.id, said.need_id, said.message_id, said.question_id, request.state_iso3,
				said.place, 'a', 'en', 'fr', 'Traduit (sample)', 'Sample engine', now(), 'officer'
			from request, lateral (
				select null as need_id, null as message_id, null as question_id, place
				from unnest(array['request.about.title', 'request.situation.situation']) as place
				union all select need.id, null, null, need.id || '.need.statement' from need where need.request_id = request.id
				union all select message.need_id, message.id, null, 'message.' || message.id
				from message where message.request_id = request.id
				union all select question.need_id, null, question.id, 'question.' || question.id
				from question where question.request_id = request.id
			) as said
			where request.reference is not null`,
	)
