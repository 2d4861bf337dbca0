import { useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { FactList } from '../ui/fact-list.tsx'
import { useEventWords } from './use-event-words.ts'

type StepsAheadProps = {
	/** The workflow of these events. */
	group: EventGroup
	steps: readonly { type: string; roles: readonly ActingRole[]; yours: boolean }[]
	/** Text where there are no next steps. */
	none: string
}

/** The next steps and their actors. */
export function StepsAhead({ group, steps, none }: StepsAheadProps) {
	const t = useTranslations('needs.next')
	const common = useTranslations('common')
	const words = useEventWords()
	if (steps.length === 0) return <p>{none}</p>
	return (
		<FactList
			items={steps.map(({ type, roles, yours }) => ({
				label: words(group, type).label,
				value: (
					<>
						{roles.map((role) => (
							<div key={role}>{common(`roles.${role}`)}</div>
						))}
						{yours && <strong>{t('yours')}</strong>}
					</>
				),
			}))}
		/>
	)
}
