import { useFormatter, useTranslations } from 'use-intl/react'
import { ForeseenNote } from '#app/components/event/steps-ahead.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { NumberField, TextArea } from '#app/components/form/text-field.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { GroupOfStates } from '#app/components/record/group-of-states.tsx'
import { LinesSummary, useLineUnit } from '#app/components/record/lines-summary.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { JointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import type { JointOffer } from '#app/domain/joint-needs/offer-together.server.ts'
import { isGroupField } from '#app/forms/group-of-states.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'

type OfferPanelProps = {
	offer: JointOffer
	errors: Errors | undefined
	values: Record<string, unknown> | undefined
}

/** The offer of a programme to all States of a joint need at once, with a quantity for each. */
export function OfferPanel({ offer: { parts, cohorts, foreseen }, errors, values }: OfferPanelProps) {
	const t = useTranslations('jointNeeds.offer')
	const day = (date: Date) => storedDay(new Date(date))
	const asked = {
		parts: parts.map(({ quantity, lines }) => ({
			// What a State has not stated is for the manager to enter.
			quantity: quantity ?? '',
			lines: lines.map((line) => ({ quantity: line.quantity ?? '' })),
		})),
	}
	/** The name of a field in the summary of errors: the State, and of unlike items the item. */
	const labelOf = (name: string) => {
		const [, at, , line] = name.split('.')
		const part = parts[Number(at)]
		if (!part) return name === 'reason' ? t('reason') : t('cohort')
		const item = line === undefined ? undefined : part.lines[Number(line)]?.description
		return [t('part', { state: part.state }), item].filter(Boolean).join(', ')
	}
	return (
		<Panel title={t('title')} id="offer">
			<p>{t('lead')}</p>
			<ActionForm errors={errors} values={values ?? asked} labelOf={labelOf}>
				{parts.map((part, at) => (
					<div key={part.id}>
						<input type="hidden" name={`parts.${at}.id`} value={part.id} />
						<input type="hidden" name={`parts.${at}.revision`} value={part.revision} />
						{part.lines.length > 1 ? (
							<PartByLine part={part} name={`parts.${at}`} />
						) : (
							<PartQuantity part={part} name={`parts.${at}`} />
						)}
					</div>
				))}
				{cohorts.length > 0 && (
					<SelectField
						name="cohortId"
						label={t('cohort')}
						options={cohorts.map(({ id, startsOn, place }) => ({
							value: id,
							label: t('cohortOption', { place, day: day(startsOn) }),
						}))}
					/>
				)}
				<TextArea name="reason" label={t('reason')} rows={3} />
				<ForeseenNote group="need" foreseen={foreseen.acceptOffer} />
				<Button name="type" value="offer">
					{t('button')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

type PartProps = { part: JointOffer['parts'][number]; name: string }
type Stated = Pick<JointOffer['parts'][number], 'quantity' | 'minimumQuantity'>

function useHint() {
	const t = useTranslations('jointNeeds.offer')
	const common = useTranslations('common')
	const format = useFormatter()
	const number = (value: number | null) => (value === null ? common('notStated') : format.number(value))
	return ({ quantity, minimumQuantity }: Stated) =>
		t('partHint', { quantity: number(quantity), least: number(minimumQuantity) })
}

/** What one State is offered, as one number. */
function PartQuantity({ part, name }: PartProps) {
	const t = useTranslations('jointNeeds.offer')
	const hint = useHint()
	const unit = useLineUnit()
	return (
		<>
			<NumberField
				name={`${name}.quantity`}
				label={t('part', { state: part.state })}
				hint={[...part.lines.map(unit), hint(part)].join(' ')}
				required
			/>
			{part.lines.length > 0 && <LinesSummary lines={part.lines} />}
		</>
	)
}

/** What one State is offered of unlike items: a number for each, since nothing divides a sum of them. */
function PartByLine({ part, name }: PartProps) {
	const t = useTranslations('jointNeeds.offer')
	const hint = useHint()
	const unit = useLineUnit()
	return (
		<fieldset>
			<legend>{t('part', { state: part.state })}</legend>
			{/* Required of every part; the server replaces it by the sum of the lines. */}
			<input type="hidden" name={`${name}.quantity`} value={0} />
			{part.lines.map((line, at) => (
				<div key={line.id}>
					<input type="hidden" name={`${name}.lines.${at}.lineId`} value={line.id} />
					<NumberField
						name={`${name}.lines.${at}.quantity`}
						label={line.description}
						hint={`${unit(line)} ${hint(line)}`}
						required
					/>
				</div>
			))}
		</fieldset>
	)
}

type RefusedProps = { refused: { id: string; reason: Reason }; offer: JointOffer | null }

/** Which State's part could not be reserved, and why; nothing was changed. */
export function RefusedNotice({ refused, offer }: RefusedProps) {
	const t = useTranslations('jointNeeds.offer')
	const reason = useRefusal()
	const state = offer?.parts.find(({ id }) => id === refused.id)?.state ?? ''
	return (
		<Notice tone="danger" title={t('refused', { state })}>
			<p>{reason(refused.reason)}</p>
		</Notice>
	)
}

type InvitePanelProps = {
	states: NonNullable<JointOfNeed['states']>
	groups: JointOfNeed['groups']
	mostInvited: number
	/** Whether the invitations leave at once, or are proposed to the own focal point. */
	sends: boolean
	errors: Errors | undefined
	values: Record<string, unknown> | undefined
}

/** The States that can be invited; of those without an account UNODC is told. */
export function InvitePanel({ states, groups, mostInvited, sends, errors, values }: InvitePanelProps) {
	const t = useTranslations('jointNeeds.invite')
	const group = useTranslations('groupOfStates')
	return (
		<Panel title={t('title')} id="invite">
			<p>{t('lead')}</p>
			<ActionForm
				errors={errors}
				values={values}
				labelOf={(name) => (isGroupField(name) ? group('label') : t('states'))}
			>
				<GroupOfStates name="states" groups={groups} />
				<ChoiceGroup
					name="states"
					label={t('states')}
					hint={t('most', { max: mostInvited })}
					required
					multiple
					options={states.map(({ iso3, name, hasAccount }) => ({
						value: iso3,
						label: hasAccount ? name : t('without', { state: name }),
					}))}
				/>
				<Button name="type" value="invite">
					{t(sends ? 'send' : 'propose')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
