import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'

import { SelectField } from '#app/components/form/choice-group.tsx'
import { NumberField, TextArea } from '#app/components/form/text-field.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { Button } from '#app/components/ui/button.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationView } from '#app/domain/allocation/get-allocation.server.ts'

/** The change that was refused: its errors and what was typed. */
export type Wrong = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined
type Line = AllocationView['lines'][number]
type LineDecisionProps = { run: AllocationView; line: Line; wrong: Wrong }

/** An officer's change to a line, its outcome, and the form to change it. */
export function LineDecision({ run, line, wrong }: LineDecisionProps) {
	const t = useTranslations('allocation.line')
	const { departure, outcome, proposed, isYours } = line
	const mayOverride = run.mayOverride && isYours && line.choices.length > 0
	return (
		<>
			{outcome && <Became outcome={outcome} />}
			{departure && (
				<>
					<p>{t('departed', { name: `\u2068${departure.by ?? ''}\u2069` })}</p>
					<UserText block>{departure.reason}</UserText>
					<p>{t('proposed', { what: proposed ? quantityOf(t, proposed) : t('nothing') })}</p>
				</>
			)}
			{!isYours && <p>{t('recused')}</p>}
			{mayOverride && <OverrideForm run={run} line={line} wrong={wrong} />}
		</>
	)
}

const quantityOf = (
	t: ReturnType<typeof useTranslations<'allocation.line'>>,
	{ quantity, code }: { quantity: number; code: string },
) => t('quantityOf', { quantity, programme: `\u2068${code}\u2069` })

function Became({ outcome }: { outcome: NonNullable<Line['outcome']> }) {
	const t = useTranslations('allocation')
	const reason = useRefusal()
	if (outcome.outcome === 'proposed') return <p>{t('line.sent')}</p>
	const { why } = outcome
	const known = why === 'takenOut' || why === 'stale' || why === 'gone'
	return <p>{t('line.skipped', { why: known ? t(`skipped.${why}`) : reason(why) })}</p>
}

function OverrideForm({ run: { revision }, line, wrong }: LineDecisionProps) {
	const t = useTranslations('allocation.depart')
	const { id, choices, gets, departure } = line
	const here = String(wrong?.typed.lineId) === id ? wrong : undefined
	const labels: Record<string, string> = {
		programmeId: t('programme'),
		quantity: t('quantity'),
		reason: t('reason'),
	}
	const now = { programmeId: gets?.programmeId, quantity: gets?.quantity }
	return (
		<details open={here !== undefined}>
			<summary>{t('title')}</summary>
			<ActionForm
				errors={here?.errors}
				values={here?.typed ?? now}
				labelOf={(name) => labels[name]}
				sends={{ name: 'type', value: 'depart' }}
			>
				<input type="hidden" name="lineId" value={id} />
				<input type="hidden" name="revision" value={revision} />
				<SelectField
					name="programmeId"
					label={t('programme')}
					hint={t('programmeHint')}
					options={choices.map(({ id: value, code }) => ({ value, label: code }))}
				/>
				<NumberField name="quantity" label={t('quantity')} />
				<TextArea name="reason" label={t('reason')} rows={2} required />
				<Button name="type" value="depart" tone="secondary">
					{t('button')}
				</Button>
				{departure && (
					<Button name="type" value="back" tone="secondary">
						{t('back')}
					</Button>
				)}
			</ActionForm>
		</details>
	)
}
