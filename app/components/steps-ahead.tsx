import { useTranslations } from 'use-intl/react'
import type { Words } from '#app/i18n/words.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { Table } from './table.tsx'

type StepAhead = { type: string; roles: readonly ActingRole[]; yours: boolean }
type StepsAheadProps = {
	/** Whose events these are. */
	group: keyof Pick<Words['events'], 'need' | 'training' | 'equipment' | 'advisory'>
	steps: readonly StepAhead[]
	/** What is said when nothing is awaited. */
	none: string
}

/** What can happen next, and by whom. */
export function StepsAhead({ group, steps, none }: StepsAheadProps) {
	const t = useTranslations('needs.next')
	const events = useTranslations('events')
	const common = useTranslations('common')
	if (steps.length === 0) return <p>{none}</p>
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('step'), t('by')]}
			rows={steps.map(({ type, roles, yours }) => [
				events(`${group}.${type}.label` as Parameters<typeof events>[0]),
				<>
					{roles.map((role) => (
						<div key={role}>{common(`roles.${role}`)}</div>
					))}
					{yours && <strong>{t('yours')}</strong>}
				</>,
			])}
		/>
	)
}
