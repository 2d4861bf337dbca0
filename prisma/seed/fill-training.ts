import { enterCells } from '#app/domain/deliveries/training/ledgers/enter-cells.server.ts'
import { addNominees } from '#app/domain/deliveries/training/nominees.server.ts'
import { type Participant, participantsOf } from '#app/domain/deliveries/training/participants-of.server.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import {
	recordFollowUp,
	recordSatisfaction,
} from '#app/domain/deliveries/training/training-records.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { dayAtTime } from '#workflows/clock/utc-day.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import { isNameOf } from '#workflows/names.ts'
import type { TrainingEvent } from '#workflows/training/events.ts'
import type { Sex } from '#workflows/training/participants.ts'

type Numbers = { women: number; men: number; notStated: number }

/** Writes the training records on which a step depends, as the person who takes the step. */
export async function fillTraining(actor: Actor, deliveryId: string, event: DeliveryEvent) {
	const fill = isNameOf(fillers, event.type) ? fillers[event.type] : undefined
	// A filler takes the event of its own name; TypeScript sees only some filler and some event.
	if (fill && tellsNumbers(event)) await fill(actor, deliveryId, event as never)
}

/** Whether an event has numbers; one without is counted from records that exist already. */
const tellsNumbers = (event: object) =>
	['women', 'days', 'preTest', 'stillInPost'].some((name) => typeof Reflect.get(event, name) === 'number')

type Filler<Type extends TrainingEvent['type']> = (
	actor: Actor,
	deliveryId: string,
	event: Extract<TrainingEvent, { type: Type }>,
) => Promise<void>

const fillers: { [Type in TrainingEvent['type']]?: Filler<Type> } = {
	async nominate(actor, deliveryId, event) {
		if ((await read(deliveryId)).learners.length > 0) return
		await addNominees(actor, deliveryId, sexesOf(event).map(sampleParticipant))
	},
	async confirmParticipants(actor, deliveryId, event) {
		const { learners } = await read(deliveryId)
		const chosen = choose(learners, event)
		const decided = learners.map(({ id, status: was }) => {
			return { id, column: 'status', was, now: chosen.has(id) ? 'confirmed' : 'notConfirmed' }
		})
		await enterCells(actor, deliveryId, 'participants', decided)
	},
	async closeSession(actor, deliveryId, { days: count, attendedWomen, attendedMen, attendedNotStated }) {
		const { startsOn, ...before } = await read(deliveryId)
		const days = Array.from({ length: count }, (_, at) => dayAfter(String(startsOn), at))
		const plan = { plan: '', budget: [], passMark: 60, currency: undefined, cohortId: undefined }
		await savePlan(actor, deliveryId, { ...plan, days, revision: before.revision })
		const taking = before.learners.filter(({ takesPart }) => takesPart)
		const there = choose(taking, { women: attendedWomen, men: attendedMen, notStated: attendedNotStated })
		const entries = taking.flatMap(({ id }) =>
			days.map((column) => ({ id, column, was: '', now: there.has(id) ? 'present' : 'absent' })),
		)
		await enterCells(actor, deliveryId, 'attendance', entries)
	},
	async recordLearning(actor, deliveryId, { satisfaction, preTest, postTest }) {
		const { learners, revision } = await read(deliveryId)
		const there = learners.filter(({ presentOn }) => presentOn.length > 0)
		const tests = there.flatMap(({ id }) =>
			Object.entries({ preTest, postTest }).map(([column, now]) => ({
				id,
				column,
				was: '',
				now: String(now),
			})),
		)
		await enterCells(actor, deliveryId, 'results', tests)
		const pleased = Math.round((there.length * satisfaction) / 100)
		const answers = [0, 0, there.length - pleased, 0, pleased]
		await recordSatisfaction(actor, deliveryId, { revision, satisfaction: answers })
	},
	async recordFollowUp(actor, deliveryId, { stillInPost, applying }) {
		const { learners } = await read(deliveryId)
		const certified = learners.filter(({ certificate }) => certificate)
		for (const [at, { id: nomineeId }] of certified.entries())
			await recordFollowUp(actor, deliveryId, {
				nomineeId,
				by: 'supervisor',
				stillInPost: at < stillInPost,
				applying: at < applying,
				comment: '',
			})
	},
}

const read = (deliveryId: string) =>
	withActor(systemActor, async (tx) => {
		const delivery = await tx.delivery.findUniqueOrThrow({
			where: { id: deliveryId },
			include: { course: true },
		})
		const { record } = delivery
		return {
			learners: await participantsOf(askIn(tx), deliveryId),
			revision: delivery.course?.revision ?? 0,
			startsOn: record.reschedule?.startsOn ?? record.callForNominations?.startsOn ?? '2026-06-01',
		}
	})

const sexesOf = ({ women, men, notStated }: Numbers): Sex[] => [
	...Array<Sex>(women).fill('female'),
	...Array<Sex>(men).fill('male'),
	...Array<Sex>(notStated).fill('notStated'),
]

const posts = ['Inspector', 'Officer', 'Analyst'] as const
const units = ['Headquarters', 'Border post north', 'Border post south', 'Training centre'] as const

const sampleParticipant = (sex: Sex, at: number) => ({
	name: `Learner ${at + 1} (sample)`,
	sex,
	language: undefined,
	email: undefined,
	post: posts[at % posts.length] ?? '',
	unit: units[at % units.length] ?? '',
	supervisor: `Supervisor ${(at % units.length) + 1} (sample)`,
})

/** Returns the first participants of each sex, by id. */
function choose(learners: readonly Participant[], wanted: Numbers) {
	const first = (sex: Sex, count: number) => learners.filter((each) => each.sex === sex).slice(0, count)
	const chosen = [
		...first('female', wanted.women),
		...first('male', wanted.men),
		...first('notStated', wanted.notStated),
	]
	return new Set(chosen.map(({ id }) => id))
}

const DAY = 86_400_000
const dayAfter = (day: string, days: number) => dayAtTime(Date.parse(day) + days * DAY)
