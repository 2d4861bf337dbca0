import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './progress.module.css'

/** How often the page asks how far the work is, in milliseconds. */
const PAUSE = 2_000

type ProgressProps = {
	/** In the unit of `total`. */
	done: number
	total: number
	/** The same in words. */
	text: string
	/** What is being done now: announced when it changes, and not each time that the number does. */
	stage: string
	/** The address of this page. */
	again: string
}

/**
 * How far long work is. Where React has taken over the page, it asks again by itself; everybody else has a link, since a
 * page that reloads itself takes readers of screens away from their place. Needs the words `jobs.again`.
 */
export function Progress({ done, total, text, stage, again }: ProgressProps) {
	const t = useTranslations('jobs')
	const { revalidate } = useRevalidator()
	useEffect(() => {
		const timer = setInterval(revalidate, PAUSE)
		return () => clearInterval(timer)
	}, [revalidate])
	return (
		<div className={styles.progress}>
			<p role="status">{stage}</p>
			<ProgressBar done={done} total={total} text={text} />
			<p>
				<a href={again}>{t('again')}</a>
			</p>
		</div>
	)
}

/** The same for one piece of work in a list. */
export function ProgressBar({ done, total, text }: Pick<ProgressProps, 'done' | 'total' | 'text'>) {
	return (
		<div className={styles.bar}>
			<progress max={Math.max(total, 1)} value={Math.min(done, Math.max(total, 1))} aria-label={text}>
				{text}
			</progress>
			<span>{text}</span>
		</div>
	)
}
