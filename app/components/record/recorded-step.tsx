import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { StatedField } from '#app/forms/field-specs.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { Corrected } from '../corrections/corrected.tsx'
import { Panel } from '../ui/panel.tsx'
import { StatedList } from './stated-list.tsx'

type RecordedStepProps = {
	kind: Kind
	step: { key: string; type: string; at: string; fields: readonly StatedField[] }
	/** Which step it is, before its name. */
	which?: string
	children?: ReactNode
}

/** One step of a delivery with its day and what it stated. Needs the words `delivery.record`, `events` and `codes`. */
export function RecordedStep({ kind, step, which, children }: RecordedStepProps) {
	const t = useTranslations('delivery.record')
	const events = useTranslations('events')
	const common = useTranslations('common')
	const format = useFormatter()
	type Key = Parameters<typeof events>[0]
	const { key, type, at, fields } = step
	const name = events(`${kind}.${type}.label` as Key)
	const date = format.dateTime(new Date(at), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})
	return (
		<Panel title={which ? common('labelled', { label: which, value: name }) : name} id={`step-${key}`}>
			<p suppressHydrationWarning>{t('recordedOn', { date })}</p>
			<Corrected name={key} />
			<StatedList inColumns fields={fields} labelOf={(field) => events(`fields.${field}` as Key)} />
			{children}
		</Panel>
	)
}
