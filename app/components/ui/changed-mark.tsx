import { useTranslations } from 'use-intl/react'
import styles from './changed-mark.module.css'

/** A dot before what has changed since the reader last looked, with its meaning in words. */
export function ChangedMark() {
	const t = useTranslations('common')
	const words = t('changedSinceLook')
	return <span className={styles.mark} role="img" aria-label={words} title={words} />
}

/** The same in words, where there is room. */
export function ChangedTag() {
	const t = useTranslations('common')
	return <strong className={styles.tag}>{t('changedSinceLook')}</strong>
}
