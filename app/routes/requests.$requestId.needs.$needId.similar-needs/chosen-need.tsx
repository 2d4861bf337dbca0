import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import type { SimilarNeedsView } from '#app/domain/bundles/find-similar-needs.server.ts'
import { bundleFormId } from './bundle-panel.tsx'
import styles from './similar-table.module.css'

type ChosenNeedProps = {
	row: SimilarNeedsView['similar'][number]
	place: number
	mayChoose: boolean
	isChosen: boolean
	children: ReactNode
}

/** A need with a checkbox, or with the reason why it cannot be chosen. */
export function ChosenNeed({ row, place, mayChoose, isChosen, children }: ChosenNeedProps) {
	const t = useTranslations('bundles.overlap')
	const reason = useRefusal()
	if (!mayChoose) return children
	if (row.refusal)
		return (
			<>
				{children}
				<div>
					<small>{reason(row.refusal)}</small>
				</div>
			</>
		)
	return (
		<div className={styles.choice}>
			<input
				type="checkbox"
				name="needIds"
				value={row.id}
				aria-label={t('choose', { state: row.state, need: `\u2068${row.title}\u2069` })}
				defaultChecked={isChosen}
				form={bundleFormId}
				// Target of the error summary.
				{...(place === 0 && { id: `${bundleFormId}-needIds` })}
			/>
			<div>{children}</div>
		</div>
	)
}
