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
	/** Where to go on after signing in in another tab. */
	next: string
	/** False where the page came back with words that could not be stored. */
	isStored?: boolean
	showConflicts: (conflicts: Difference[], keepYours: (difference: Difference) => void) => ReactNode
	showRefusal: (refusal: { status: number; reason: Reason }) => ReactNode
}

/** Saves the form it stands in while somebody writes, and says how that goes. Without JavaScript it is not there. */
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

/** Stays in view while one writes, at the foot of the window. */
function Bar({ saving, next, choices, onRetry }: BarProps) {
	const t = useTranslations('draft.saving')
	const common = useTranslations('common')
	const text = useSavingText(saving)
	const { state } = saving
	return (
		<div className={styles.bar}>
			{/* Read aloud only when something is wrong or right again: not at every pause in typing. */}
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
	// Only a browser comes here, so it can be the time on the reader's own clock.
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
	const hours = { hour: '2-digit', minute: '2-digit', timeZone } as const
	return t('saved', { time: format.dateTime(new Date(saving.at), hours) })
}
