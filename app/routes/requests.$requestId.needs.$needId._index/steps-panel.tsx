import { useFormatter, useTranslations } from 'use-intl/react'
import { EventFields, EventPanel } from '#app/components/event/event-panel.tsx'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { useLineUnit } from '#app/components/record/lines-summary.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import type { EventField, EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { spread } from '#workflows/equipment/offered-lines.ts'
import { Price, partToOffer } from './offer-panel.tsx'

type StepsPanelProps = { need: NeedView; forms: readonly EventForm[]; problem: Problem | undefined }

const answers = new Set(['stillNeeded', 'noLongerNeeded'])

/** Whether the reader has been asked whether the need is still valid. */
const isAsked = ({ aside }: NeedView) => aside?.as === 'onHold' && aside.askedOn !== null

/** The question whether a need on hold is still valid, with both answers; for those who may answer. */
export function StillNeededPanel({ need, forms, problem }: StepsPanelProps) {
	const t = useTranslations('needs.hold')
	const offered = forms.filter(({ type }) => answers.has(type))
	if (!isAsked(need) || offered.length === 0) return null
	return (
		<Panel title={t('asked')} id="asked">
			<p>{t('askedBody')}</p>
			<EventPanel
				group="need"
				revision={need.revision}
				forms={offered}
				foreseen={need.foreseen}
				problem={problem}
			/>
		</Panel>
	)
}

/** Every other step open to the reader. */
export function NeedStepsPanel({ need, forms, partners, problem }: StepsPanelProps & { partners: Partners }) {
	const t = useTranslations('needs')
	const offered = isAsked(need) ? forms.filter(({ type }) => !answers.has(type)) : forms
	if (offered.length === 0) return null
	const whole = need.allocated ?? need.quantity
	const part = partToOffer(need)
	const left = need.programme?.left
	const fieldsOf = (type: string, quantity: number | null) => {
		const fields = offered.find((form) => form.type === type)?.fields
		return (
			fields && left && <OfferFields fields={fields} left={left} quantity={quantity} lines={need.lines} />
		)
	}
	return (
		<Panel title={t('act')} id="steps" isNext={need.ahead.some(({ yours }) => yours)}>
			<EventPanel
				group="need"
				revision={need.revision}
				forms={offered}
				foreseen={need.foreseen}
				problem={problem}
				values={{
					acceptOffer: { quantity: whole, lines: offeredOf(need, 'quantity') },
					offerPart: { quantity: part, lines: offeredOf(need, 'minimumQuantity') },
				}}
				special={{
					acceptOffer: fieldsOf('acceptOffer', whole),
					offerPart: fieldsOf('offerPart', part),
					referToPartner: <PartnerFields forms={offered} partners={partners} />,
				}}
			/>
		</Panel>
	)
}

type Partners = readonly { id: string; name: string }[]

/** The organization of the list to which the need is referred, and why. */
function PartnerFields({ forms, partners }: Pick<StepsPanelProps, 'forms'> & { partners: Partners }) {
	const t = useTranslations('needs.referral')
	const words = useEventFieldWords()
	const fields = forms.find(({ type }) => type === 'referToPartner')?.fields ?? []
	return (
		<>
			<SelectField
				name="partnerId"
				{...words('partnerId')}
				hint={t(partners.length > 0 ? 'choose' : 'noPartners')}
				options={partners.map(({ id, name }) => ({ value: id, label: name }))}
				required
			/>
			<EventFields fields={fields.filter(({ name }) => name === 'reason')} />
		</>
	)
}

type Left = NonNullable<NonNullable<NeedView['programme']>['left']>
type Lines = NeedView['lines']
type OfferFieldsProps = { fields: readonly EventField[]; left: Left; quantity: number | null; lines: Lines }

/** The quantity of each line to start with: as allocated, divided among the lines, or else as the State asks. */
function offeredOf({ lines, allocated }: NeedView, of: 'quantity' | 'minimumQuantity') {
	const given = allocated === null ? null : spread(lines, allocated)
	return lines.map((line) => ({
		quantity: given?.find(({ lineId }) => lineId === line.id)?.quantity ?? line[of] ?? '',
	}))
}

/** The fields of an offer: quantity, with its cost; cohort, where there are any; and reason. */
function OfferFields({ fields, left, quantity, lines }: OfferFieldsProps) {
	const of = (wanted: boolean) => fields.filter(({ name }) => (name === 'quantity') === wanted)
	return (
		<>
			{lines.length === 0 && <EventFields fields={of(true)} />}
			{lines.length === 1 && lines.map((line) => <LineQuantity key={line.id} line={line} />)}
			{lines.length > 1 && <LineQuantities lines={lines} quantity={quantity} />}
			<Price left={left} quantity={quantity} />
			{left.cohorts.length > 0 && <CohortField cohorts={left.cohorts} />}
			<EventFields fields={of(false)} />
		</>
	)
}

/** The quantity of a need for one item, in the unit of the item. */
function LineQuantity({ line }: { line: Lines[number] }) {
	const { label } = useEventFieldWords()('quantity')
	const unit = useLineUnit()
	return <NumberField name="quantity" label={label} hint={unit(line)} required />
}

/** A quantity for each line: unlike lines are offered, reserved and divided one by one. */
function LineQuantities({ lines, quantity }: Pick<OfferFieldsProps, 'lines' | 'quantity'>) {
	const t = useTranslations('needs.offer')
	const common = useTranslations('common')
	const unit = useLineUnit()
	const format = useFormatter()
	const number = (value: number | null) => (value === null ? common('notStated') : format.number(value))
	return (
		<>
			{/* Required of every offer; the server replaces it by the sum of the lines. */}
			<input type="hidden" name="quantity" value={quantity ?? 1} />
			{lines.map((line, at) => (
				<div key={line.id}>
					<input type="hidden" name={`lines.${at}.lineId`} value={line.id} />
					<NumberField
						name={`lines.${at}.quantity`}
						label={line.description}
						hint={`${unit(line)} ${t('lineHint', { quantity: number(line.quantity), least: number(line.minimumQuantity) })}`}
						required
					/>
				</div>
			))}
		</>
	)
}

function CohortField({ cohorts }: Pick<Left, 'cohorts'>) {
	const t = useTranslations('needs.cohorts')
	const words = useEventFieldWords()
	const options = cohorts.map(({ id, startsOn, endsOn, place, free, seats }) => {
		const told = { from: storedDay(startsOn), to: storedDay(endsOn), place, free, seats }
		return { value: id, label: t('option', told) }
	})
	return <SelectField name="cohortId" {...words('cohortId')} hint={t('hint')} options={options} />
}
