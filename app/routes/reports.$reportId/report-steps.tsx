import { useTranslations } from 'use-intl/react'
import type { Errors } from '#app/components/form/form-context.ts'
import { StepForms } from '#app/components/form/step-forms.tsx'
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
	if (!isOwn) return null
	const ahead = openTo.filter((type) => !withReason.has(type))
	const waysOut = openTo.filter((type) => withReason.has(type))
	return (
		<Panel title={t('next')} id="steps" isNext={ahead.length > 0}>
			<Parts>
				{ahead.length === 0 && <p>{t(`turn.${status}`)}</p>}
				<StepForms
					ahead={ahead}
					waysOut={waysOut}
					words="reports.steps"
					reason={t('reason')}
					revision={revision}
					errors={errors}
					typed={typed}
				/>
			</Parts>
		</Panel>
	)
}
