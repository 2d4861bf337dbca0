import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import type { CapacityUnit } from '#workflows/vocabulary.ts'

/** Recipient, quantity and programme of a delivery, and its status. */
export function DeliveryOverview({ delivery }: { delivery: DeliveryView }) {
	const t = useTranslations('delivery.overview')
	const units = useTranslations('matching.units')
	const { programme, course } = delivery
	const schedule = useScheduleFacts(delivery)
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('status'), value: <StatusTag kind="delivery" status={delivery.status} /> },
					{ label: t('kind'), value: <Codes list="kinds" codes={[delivery.kind]} /> },
					{
						label: t('quantity'),
						value:
							delivery.lines.length > 1 ? (
								<LinesSummary lines={delivery.lines} />
							) : (
								units(programme.capacityUnit as CapacityUnit, { count: delivery.quantity })
							),
					},
					...schedule,
					{ label: t('state'), value: delivery.state },
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
		</Panel>
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
