import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { IntlProvider, useTranslations } from 'use-intl/react'
import type { Words } from '#app/i18n/words.ts'
import type { TimeLeft } from '#app/platform/signed-in.server.ts'
import type { Language } from '#workflows/languages.ts'
import { intlLocales } from '#workflows/languages.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { useElementId } from '../ui/element-id.ts'

import { type Clock, useSessionClock } from './session-clock.ts'
import styles from './session-end.module.css'

type SessionEndProps = { left: TimeLeft; language: Language; words: Words['session'] }

/** Announces that the session is about to end, and that it has; typed values are not lost. */
export function SessionEnd({ left, language, words }: SessionEndProps) {
	const { clock, stay } = useSessionClock(left)
	const [closed, setClosed] = useState<Clock['phase']>()
	// Closed for the present phase only: the next one is announced again.
	useEffect(() => setClosed((phase) => (phase === clock.phase ? phase : undefined)), [clock.phase])
	if (clock.phase === 'open' || closed === clock.phase) return null
	const close = () => setClosed(clock.phase)
	return (
		<IntlProvider locale={intlLocales[language]} messages={{ session: words }} timeZone="UTC">
			{clock.phase === 'ended' ? (
				<Ended onClose={close} />
			) : (
				<Warning clock={clock} onStay={clock.final ? close : stay} />
			)}
		</IntlProvider>
	)
}

type DialogProps = { title: string; ended?: boolean; onCancel: () => void; children: ReactNode }

function Dialog({ title, ended, onCancel, children }: DialogProps) {
	const id = useElementId()
	const dialog = useRef<HTMLDialogElement>(null)
	// The browser itself traps the focus, and returns it to the previous field before the dialog is removed.
	useLayoutEffect(() => {
		const shown = dialog.current
		shown?.showModal()
		return () => shown?.close()
	}, [])
	return (
		<dialog
			ref={dialog}
			className={styles.dialog}
			data-ended={ended ? '' : undefined}
			aria-labelledby={`${id}-title`}
			aria-describedby={`${id}-body`}
			onCancel={(event) => {
				event.preventDefault()
				onCancel()
			}}
		>
			<h2 id={`${id}-title`}>{title}</h2>
			<div id={`${id}-body`}>{children}</div>
		</dialog>
	)
}

type WarningProps = { clock: Clock & { phase: 'warning' }; onStay: () => void }

function Warning({ clock: { seconds, final, unreachable }, onStay }: WarningProps) {
	const t = useTranslations('session')
	const time = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
	return (
		<Dialog title={t('title')} onCancel={onStay}>
			<p>{t(final ? 'final' : 'idle')}</p>
			<p role="timer" className={styles.time}>
				{t('time', time)}
			</p>
			<p role="status" className={styles.spoken}>
				{seconds % 60 === 0 || seconds === 30 ? t('time', time) : ''}
			</p>
			{unreachable && <p role="alert">{t('unreachable')}</p>}
			<Button type="button" onClick={onStay}>
				{t(final ? 'close' : 'stay')}
			</Button>
		</Dialog>
	)
}

function Ended({ onClose }: { onClose: () => void }) {
	const t = useTranslations('session')
	return (
		<Dialog title={t('ended.title')} ended onCancel={onClose}>
			<p>{t('ended.body')}</p>
			<div className={styles.actions}>
				<LinkButton href="/sign-in" target="_blank" rel="noopener">
					{t('ended.signIn')}
				</LinkButton>
				<Button type="button" tone="secondary" onClick={onClose}>
					{t('ended.back')}
				</Button>
			</div>
		</Dialog>
	)
}
