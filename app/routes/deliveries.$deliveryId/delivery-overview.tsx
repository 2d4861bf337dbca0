import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { isLate } from '#app/components/charts/timeline-layout.ts'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { useTurnFacts } from '#app/components/record/clock-summary.tsx'
import left from '#app/components/record/days-left.module.css'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import { dueKey } from '#workflows/delivery/milestones.ts'

/** Status, quantity and recipient of a delivery: the facts in the head of its page. */
export function useDeliveryFacts({
	status,
	lines,
	quantity,
	state,
	stateIso3,
	programme,
	course,
}: DeliveryView): KeyFact[] {
	const t = useTranslations('delivery.overview')
	const units = useTranslations('matching.units')
	const turn = useTurnFacts(course?.clock ?? { reader: 'office', clock: null })
	return [
		{ label: t('status'), value: <StatusTag kind="delivery" status={status} /> },
		...turn,
		...useLateFacts(course),
		{
			label: t('quantity'),
			value:
				lines.length > 1 ? (
					<LinesSummary lines={lines} />
				) : (
					units(programme.capacityUnit, { count: quantity })
				),
		},
		// A donor sees the delivery and no page of the State.
		{ label: t('state'), value: course ? <a href={`/states/${stateIso3}`}>{state}</a> : state },
	]
}

/** Of what was planned and did not come, the longest awaited: late is said in the head, not on the line of time alone. */
function useLateFacts(course: DeliveryView['course']): KeyFact[] {
	const t = useTranslations('timeline')
	if (!course) return []
	const { plan, today } = course
	const [longest] = plan
		.filter(({ planned, actual }) => isLate({ planned, actual }, today) && !actual)
		.map(({ what, planned }) => ({ what, on: planned.until ?? planned.on }))
		.toSorted((one, other) => one.on.localeCompare(other.on))
	if (!longest) return []
	return [
		{
			label: t(dueKey(longest)),
			value: <LocalDate value={longest.on} />,
			detail: <strong className={left.late}>{t('late')}</strong>,
		},
	]
}

/** Dates, programme and people of a delivery. */
export function DeliveryOverview({ delivery }: { delivery: DeliveryView }) {
	const t = useTranslations('delivery.overview')
	const { programme, course } = delivery
	const schedule = useScheduleFacts(delivery)
	return (
		<Fold title={t('title')}>
			<FactList
				isCompact
				items={[
					...schedule,
					{
						label: t('programme'),
						value: (
							<a href={`/programmes/${programme.id}`}>
								<bdi>{programme.title}</bdi>
							</a>
						),
					},
					...(course ? courseFacts(course, t) : []),
				]}
			/>
		</Fold>
	)
}

function courseFacts(
	{ need, manager, openedAt }: NonNullable<DeliveryView['course']>,
	t: ReturnType<typeof useTranslations<'delivery.overview'>>,
) {
	return [
		{
			label: t('need'),
			value: (
				<a href={`/requests/${need.request.id}/needs/${need.id}`}>
					{need.number}. <UserText>{need.title}</UserText>
				</a>
			),
		},
		...(manager ? [{ label: t('manager'), value: <UserText>{manager}</UserText> }] : []),
		{ label: t('openedOn'), value: <LocalDate value={openedAt} /> },
	]
}

type Fact = { label: string; value: ReactNode }

/** The dates in force, after all postponements and repeated shipments. */
function useScheduleFacts({ course, status }: DeliveryView): Fact[] {
	const t = useTranslations('delivery.overview')
	const { schedule } = course ?? {}
	const dates = schedule?.course
	return [
		...(dates ? [{ label: t('dates'), value: <CourseDates dates={dates} /> }] : []),
		...(dates?.place ? [{ label: t('place'), value: <UserText>{dates.place}</UserText> }] : []),
		...(schedule?.arrivesOn && status === 'shipped'
			? [{ label: t('arrivesOn'), value: <LocalDate value={schedule.arrivesOn} /> }]
			: []),
		...(schedule && schedule.daysAtCustoms !== null
			? [{ label: t('atCustoms'), value: t('days', { count: schedule.daysAtCustoms }) }]
			: []),
	]
}

type Dates = NonNullable<NonNullable<DeliveryView['course']>['schedule']['course']>

function CourseDates({ dates: { postponed, startsOn, endsOn } }: { dates: Dates }) {
	const t = useTranslations('delivery.overview')
	if (postponed || !startsOn || !endsOn) return t('noDates')
	return (
		<>
			<LocalDate value={startsOn} /> – <LocalDate value={endsOn} />
		</>
	)
}
