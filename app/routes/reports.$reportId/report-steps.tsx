import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
import type { ReportView } from '#app/domain/report/editing/get-report.server.ts'
import type { ReportEventName } from '#workflows/report/events.ts'

type ReportStepsProps = {
	report: ReportView
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
}

/** Steps that need a reason: each stands folded. */
const withReason: ReadonlySet<ReportEventName> = new Set(['sendBack', 'withdraw'])

/** The steps that the reader can take, and what each leads to; else whose turn it is. For those who write. */
export function ReportSteps({
	report: { openTo, revision, status, isOwn },
	errors,
	typed,
}: ReportStepsProps) {
	const t = useTranslations('reports')
	const words = useTranslations('reports.steps')
	if (!isOwn) return null
	const ahead = openTo.filter((type) => !withReason.has(type))
	const waysOut = openTo.filter((type) => withReason.has(type))
	return (
		<Panel title={t('next')} id="steps" isNext={ahead.length > 0}>
			<Parts>
				{ahead.length === 0 && <p>{t(`turn.${status}`)}</p>}
				{ahead.map((type) => (
					<ActionForm key={type}>
						<p>{words(`${type}.hint`)}</p>
						<input type="hidden" name="revision" value={revision} />
						<Button name="type" value={type}>
							{words(`${type}.label`)}
						</Button>
					</ActionForm>
				))}
				{waysOut.map((type) => {
					const isSent = typed?.type === type
					return (
						<Fold key={type} title={words(`${type}.label`)} isAside isOpen={isSent}>
							<ActionForm
								errors={isSent ? (errors ?? null) : null}
								values={isSent ? typed : null}
								labelOf={() => t('reason')}
							>
								<p>{words(`${type}.hint`)}</p>
								<input type="hidden" name="revision" value={revision} />
								<TextArea name="reason" label={t('reason')} rows={3} required />
								<Button name="type" value={type} tone="danger">
									{words(`${type}.label`)}
								</Button>
							</ActionForm>
						</Fold>
					)
				})}
			</Parts>
		</Panel>
	)
}
