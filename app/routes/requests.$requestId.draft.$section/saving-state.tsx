import { type ReactNode, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { Difference } from '#app/forms/fingerprint.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Saving } from './autosave.ts'
import styles from './saving-state.module.css'
import { useAutosave } from './use-autosave.ts'

type SavingStateProps = {
	/** The page to continue with after signing in in another tab. */
	next: string
	/** False where the page was shown again with text that could not be stored. */
	isStored?: boolean
	showConflicts: (conflicts: Difference[], keepYours: (difference: Difference) => void) => ReactNode
	showRefusal: (refusal: { status: number; reason: Reason }) => ReactNode
}

/** Saves its form during typing, and shows the status. Not rendered without JavaScript. */
export function SavingState({ next, isStored = true, showConflicts, showRefusal }: SavingStateProps) {
	const marker = useRef<HTMLDivElement>(null)
	const choices = useElementId()
	const { saving, autosave } = useAutosave(marker, isStored)
	const { state } = saving
	return (
		<div ref={marker} className={styles.saving} data-state={state}>
			<Bar saving={saving} next={next} choices={choices} onRetry={() => void autosave.current?.retry()} />
			{state === 'conflict' && (
				<div id={choices} className={styles.choices}>
					{showConflicts(saving.conflicts, (difference) => void autosave.current?.keepYours(difference))}
				</div>
			)}
			{state === 'refused' && showRefusal(saving)}
		</div>
	)
}

type BarProps = { saving: Saving; next: string; choices: string; onRetry: () => void }

/** Stays visible during typing, at the foot of the window. */
function Bar({ saving, next, choices, onRetry }: BarProps) {
	const t = useTranslations('draft.saving')
	const common = useTranslations('common')
	const text = useSavingText(saving)
	const { state } = saving
	return (
		<div className={styles.bar}>
			{/* Announced only for errors and their end: not at every pause in typing. */}
			<p role="status" className={styles.text}>
				{isNews(saving) && (state === 'conflict' ? <a href={`#${choices}`}>{text}</a> : text)}
			</p>
			{!isNews(saving) && text && <p className={styles.text}>{text}</p>}
			{state === 'signedOut' && (
				<a href={`/sign-in?next=${encodeURIComponent(next)}`} target="_blank" rel="noopener noreferrer">
					{common('navigation.signIn')}
				</a>
			)}
			{(state === 'failed' || state === 'offline' || state === 'signedOut') && (
				<Button tone="quiet" type="button" onClick={onRetry}>
					{t('retry')}
				</Button>
			)}
		</div>
	)
}

const isNews = ({ state }: Saving) => ['failed', 'offline', 'signedOut', 'conflict'].includes(state)

function useSavingText(saving: Saving): string | undefined {
	const t = useTranslations('draft.saving')
	const format = useFormatter()
	if (saving.state === 'idle' || saving.state === 'refused') return undefined
	if (saving.state !== 'saved') return t(saving.state)
	// Rendered only in a browser, so it can be the reader's local time.
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
	const hours = { hour: '2-digit', minute: '2-digit', timeZone } as const
	return t('saved', { time: format.dateTime(new Date(saving.at), hours) })
}
