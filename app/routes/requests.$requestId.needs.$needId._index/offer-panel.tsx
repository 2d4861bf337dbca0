import { useFormatter, useTranslations } from 'use-intl/react'
import { FreeCapacity, LinesSummary, Quantity } from '#app/components/record/lines-summary.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'
import { leastOf } from '#workflows/equipment/need-lines.ts'
import { excludedOf } from '#workflows/funding/usable-money.ts'
import { mostFor, priceOf } from '#workflows/reservation/limits.ts'

type OfferPanelProps = { need: NeedView; programme: NonNullable<NeedView['programme']> }

/** The programme proposed for the need and its reservation. */
export function OfferPanel({ need, programme }: OfferPanelProps) {
	const t = useTranslations('needs.offer')
	return (
		<Panel title={t(need.reservation ? 'title' : 'proposal')}>
			{need.status === 'proposed' && <p>{t('notAnOffer')}</p>}
			<FactList
				items={[
					{
						label: t('programme'),
						value: (
							<a href={`/programmes/${programme.id}`}>
								<bdi>{programme.title}</bdi>
							</a>
						),
					},
					...(programme.manager
						? [{ label: t('manager'), value: <UserText>{programme.manager}</UserText> }]
						: []),
				]}
			/>
			{need.reservation && (
				<ReservationFacts
					reservation={need.reservation}
					lines={offeredIn(need)}
					unit={programme.capacityUnit}
					currency={programme.currency}
					awaited={need.status === 'reserved'}
				/>
			)}
		</Panel>
	)
}

/** The figures for a manager before an offer: requested, minimum useful and available quantity. */
export function OfferFigures({ need, programme }: OfferPanelProps) {
	const t = useTranslations('needs.figures')
	const format = useFormatter()
	const common = useTranslations('common')
	const number = (value: number | null) => (value === null ? common('notStated') : format.number(value))
	const { room, left } = programme
	if (!room || !left) return null
	const { quantity, reservation } = need
	const part = partToOffer(need)
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('requested'), value: <Quantity quantity={need.quantity} lines={need.lines} /> },
					{
						label: t('minimum'),
						value: <Quantity quantity={need.minimumQuantity} lines={leastOf(need.lines)} />,
					},
					...(reservation
						? [
								{
									label: t('offered'),
									value: <Quantity quantity={reservation.quantity} lines={offeredIn(need)} />,
								},
							]
						: []),
					{
						label: t('free'),
						value: (
							<FreeCapacity categories={room.categories}>
								{t('ofCapacity', {
									free: format.number(room.free),
									capacity: format.number(room.capacity),
								})}
							</FreeCapacity>
						),
					},
					// The sum of unlike items is a ceiling, and no figure of the State.
					...(left.categories.some(({ isStateLimit }) => isStateLimit)
						? [{ label: t('forState'), value: <LinesSummary lines={left.categories} /> }]
						: isOneFigure(room.categories)
							? [{ label: t('forState'), value: number(Math.max(0, left.maximumPerState - left.ofState)) }]
							: []),
				]}
			/>
			{part !== null && quantity !== null && need.lines.length < 2 && (
				<p>{t('remains', { quantity: part, rest: quantity - part })}</p>
			)}
		</Panel>
	)
}

const offeredIn = ({ lines }: NeedView) =>
	lines.flatMap((line) => (line.offered ? [{ ...line, quantity: line.offered }] : []))

type ReservationFactsProps = {
	reservation: NonNullable<NeedView['reservation']>
	/** What is offered of each line of equipment. */
	lines: NeedView['lines']
	unit: string
	currency: string | null
	/** Whether the State has yet to answer. */
	awaited: boolean
}

/** The quantity reserved for the State and its expiry. */
function ReservationFacts({ reservation, lines, unit, currency, awaited }: ReservationFactsProps) {
	const t = useTranslations('needs.offer')
	const units = useSay('matching.units')
	const price = useTranslations('needs.price')
	const { quantity, amount, cohort, answerBy, expiresAt, confirmedAt } = reservation
	const date = (label: string, value: Date) => ({ label, value: <LocalDate value={value} /> })
	return (
		<FactList
			items={[
				{
					label: t('quantity'),
					value: lines.length > 1 ? <LinesSummary lines={lines} /> : units(unit, { count: quantity }),
				},
				...(amount === null
					? []
					: [{ label: t('amount'), value: price('money', { amount, currency: currency ?? '' }) }]),
				...(cohort ? [{ label: t('cohort'), value: <CohortDates {...cohort} /> }] : []),
				...(awaited ? [date(t('answerBy'), answerBy), date(t('heldUntil'), expiresAt)] : []),
				...(confirmedAt ? [date(t('confirmedOn'), confirmedAt)] : []),
			]}
		/>
	)
}

type CohortDatesProps = NonNullable<NonNullable<NeedView['reservation']>['cohort']>

const CohortDates = ({ startsOn, endsOn, place }: CohortDatesProps) => (
	<>
		<LocalDate value={startsOn} /> – <LocalDate value={endsOn} />, <UserText>{place}</UserText>
	</>
)

type PriceProps = {
	left: Pick<NonNullable<NonNullable<NeedView['programme']>['left']>, 'costPerUnit' | 'currency' | 'money'>
	quantity: number | null
}

/**
 * The cost of one unit and of the given quantity, the remaining money, and the amount that donors exclude for the
 * State; nothing where a unit has no price.
 */
export function Price({ left, quantity }: PriceProps) {
	const t = useTranslations('needs.price')
	const { costPerUnit, money } = left
	const excluded = excludedOf(money)
	const currency = left.currency ?? ''
	const price = quantity === null ? null : priceOf(quantity, left)
	if (costPerUnit === null) return null
	return (
		<p>
			{t('unit', { amount: costPerUnit, currency })}{' '}
			{price !== null && quantity !== null && t('whole', { quantity, amount: price, currency })}{' '}
			{money.usable !== null && t('left', { amount: Math.max(0, money.usable) + excluded, currency })}{' '}
			{excluded > 0 && t('excluded', { amount: Math.max(0, money.available ?? 0), excluded, currency })}
		</p>
	)
}

type PartToOfferInput = Pick<
	NeedView,
	'quantity' | 'minimumQuantity' | 'reservation' | 'programme' | 'allocated'
>

/**
 * The largest part that a programme could offer, if it is still useful and less than requested; the quantity of an
 * allocation run comes first.
 */
export function partToOffer({
	quantity,
	minimumQuantity,
	allocated,
	...need
}: PartToOfferInput): number | null {
	const left = need.programme?.left
	if (need.reservation || quantity === null || !left) return null
	const part = Math.min(allocated ?? mostFor(left), quantity - 1)
	return part >= (minimumQuantity ?? 1) ? part : null
}
