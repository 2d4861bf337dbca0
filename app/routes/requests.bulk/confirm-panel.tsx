import { useTranslations } from 'use-intl/react'
import { EventFields } from '#app/components/event/event-fields.tsx'
import { useEventFieldName } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { BulkRow } from '#app/domain/bulk/preview-bulk.server.ts'
import type { EventField } from '#app/forms/event-forms.ts'

type ConfirmPanelProps = {
	rows: readonly BulkRow[]
	fields: readonly EventField[]
	officerId: string | null
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Asks what the step asks, once for all rows that can take it. */
export function ConfirmPanel({ rows, fields, officerId, errors, values }: ConfirmPanelProps) {
	const t = useTranslations('workload.bulk')
	const nameOf = useEventFieldName()
	const possible = rows.filter(({ refusal }) => refusal === null)
	if (possible.length === 0) return <p>{t('nothing')}</p>
	return (
		<Panel title={t('confirmTitle')} id="steps">
			<p>{t('count', { count: possible.length })}</p>
			<ActionForm errors={errors} values={values} labelOf={nameOf}>
				{possible.map(({ id, revision }, index) => (
					<div key={id} hidden>
						<input type="hidden" name={`rows.${index}.id`} value={id} />
						<input type="hidden" name={`rows.${index}.revision`} value={revision} />
					</div>
				))}
				{officerId && <input type="hidden" name="officerId" value={officerId} />}
				<EventFields fields={fields} />
				<Button>{t('confirm')}</Button>
			</ActionForm>
		</Panel>
	)
}
