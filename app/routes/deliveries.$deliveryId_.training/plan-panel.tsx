import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'

import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { TrainingLedger } from '#app/domain/deliveries/training/get-training.server.ts'
import { dayAtTime } from '#workflows/clock/utc-day.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { givenOf, type PanelProps, type RejectedPart } from './participant-fields.tsx'

const open = new Set([
	'planning',
	'nominating',
	'nominated',
	'participantsConfirmed',
	'postponed',
	'inSession',
])

const past = new Set(['held', 'learningEvaluated'])

/** Until the course was held; afterwards only where no attendance was recorded at the time. */
const isOpen = ({ state, learners }: TrainingLedger) =>
	open.has(state) || (past.has(state) && learners.every(({ presentOn }) => presentOn.length === 0))

/** Dates, place, programme and costs of the course. */
export function PlanPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.plan')
	const { plan } = ledger
	const days = plan.days.map((day) => <LocalDate key={day} value={day} />)
	return (
		<Panel title={t('title')} id="plan">
			<FactList
				items={[
					{
						label: t('dates'),
						value:
							plan.startsOn && plan.endsOn ? (
								<>
									<LocalDate value={plan.startsOn} /> – <LocalDate value={plan.endsOn} />
								</>
							) : (
								t('noDates')
							),
					},
					{
						label: t('days'),
						value:
							days.length > 0 ? (
								<ol>
									{days.map((day) => (
										<li key={day.key}>{day}</li>
									))}
								</ol>
							) : (
								t('noDays')
							),
					},
					{ label: t('passMark'), value: t('percent', { value: plan.passMark }) },
					...(plan.text ? [{ label: t('plan'), value: <UserText block>{plan.text}</UserText> }] : []),
				]}
			/>
			<Corrected name="callForNominations" />
			<Corrected name="reschedule" />
			<Budget plan={plan} />
			{ledger.mayManage && isOpen(ledger) && (
				<details open={givenOf(given, 'plan') !== undefined}>
					<summary>{t('change')}</summary>
					<PlanForm plan={plan} given={givenOf(given, 'plan')} />
				</details>
			)}
		</Panel>
	)
}

type Plan = TrainingLedger['plan']

function Budget({ plan: { budget, currency, total } }: { plan: Plan }) {
	const t = useTranslations('trainingRecords.plan')
	const format = useFormatter()
	if (budget.length === 0) return null
	const money = (amount: number) => `${format.number(amount)} ${currency ?? ''}`
	return (
		<Table
			caption={t('budget')}
			head={[t('item'), t('amount')]}
			numeric={[1]}
			rows={[
				...budget.map(({ item, amount }, at) => [
					<Fragment key="item">
						<UserText>{item}</UserText>
						<Corrected name="courseBudget" id={String(at)} />
					</Fragment>,
					money(amount),
				]),
				[<strong key="total">{t('total')}</strong>, <strong key="sum">{money(total)}</strong>],
			]}
		/>
	)
}

function PlanForm({ plan, given }: { plan: Plan; given: RejectedPart | undefined }) {
	const t = useTranslations('trainingRecords.plan')
	const codes = useTranslations('codes.currencies')
	const format = useFormatter()
	const stored = {
		cohortId: plan.cohortId ?? '',
		days: (plan.days.length > 0 ? plan.days : suggested(plan)).join('\n'),
		plan: plan.text,
		budget: plan.budget,
		currency: plan.currency ?? '',
		passMark: plan.passMark,
	}
	const day = (date: Date | string) =>
		format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' })
	return (
		<ActionForm errors={given?.errors ?? null} values={given?.typed ?? stored} id="plan-form">
			<input type="hidden" name="part" value="plan" />
			<input type="hidden" name="revision" value={plan.revision} />
			{plan.cohorts.length > 0 && (
				<SelectField
					name="cohortId"
					label={t('cohort')}
					options={plan.cohorts.map(({ id, startsOn, endsOn, place }) => ({
						value: id,
						label: `${day(startsOn)} – ${day(endsOn)}, ${place}`,
					}))}
				/>
			)}
			<TextArea name="days" label={t('daysField')} hint={t('daysHint')} rows={6} />
			<TextField name="lateReason" label={t('lateReason')} autoComplete="off" />
			<TextArea name="plan" label={t('plan')} rows={6} />
			<NumberField name="passMark" label={t('passMark')} hint={t('passMarkHint')} required />
			<SelectField
				name="currency"
				label={t('currency')}
				options={currencies.map((code) => ({ value: code, label: codes(code) }))}
			/>
			<RowsField name="budget" label={t('budget')} maxRows={20}>
				{(row) => (
					<>
						<TextField name={`${row}.item`} label={t('item')} />
						<NumberField name={`${row}.amount`} label={t('amount')} />
					</>
				)}
			</RowsField>
			<TextField
				name="additionalReason"
				label={t('additionalReason')}
				hint={t('additionalHint')}
				autoComplete="off"
			/>
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

const DAY = 86_400_000
const MOST = 30

/** Every day from the first to the last, from which free days can be removed. */
function suggested({ startsOn, endsOn }: Plan): string[] {
	if (!startsOn || !endsOn) return []
	const count = Math.min(MOST, Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / DAY) + 1)
	return Array.from({ length: Math.max(0, count) }, (_, at) => dayAtTime(Date.parse(startsOn) + at * DAY))
}
