import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ExcludedEquipment } from '#workflows/vocabulary.ts'
import { useTypedText } from '../form/use-typed-text.ts'
import styles from './excluded-note.module.css'

const screening = () => import('#workflows/request/screening.ts')
// The list of words is long: a browser loads it at the first typing, and until then shows the server's result.
const onServer = import.meta.env.SSR ? await screening() : undefined

type ExcludedNoteProps = { id: string; controlId: string; stored: string }

/** Beside a line that names an item no programme may supply: why, and the alternatives. */
export function ExcludedNote({ id, controlId, stored }: ExcludedNoteProps) {
	const t = useTranslations('draft.excluded')
	const form = useTranslations('form')
	const code = useScreened(id, controlId, stored)
	return (
		<div role="status" id={id} data-code={code ?? undefined}>
			{code && (
				<div className={styles.note}>
					<strong>{t('title')}</strong>
					<p>{t(`${code}.explanation`)}</p>
					<p>{form('summaryItem', { label: t('alternative'), message: t(`${code}.alternative`) })}</p>
					<p>{t('lead')}</p>
				</div>
			)}
		</div>
	)
}

function useScreened(id: string, controlId: string, stored: string) {
	const [code, setCode] = useState(() => onServer?.screenLine(stored) ?? shownOnPage(id))
	const text = useTypedText(controlId)
	useEffect(() => {
		if (text === undefined) return
		let isLast = true
		// If the list does not load on a slow connection, the server reports it with the next save.
		if (text !== stored)
			screening()
				.then(({ screenLine }) => isLast && setCode(screenLine(text)))
				.catch(() => {})
		return () => {
			isLast = false
		}
	}, [text, stored])
	return code
}

const shownOnPage = (id: string) =>
	typeof document === 'undefined'
		? null
		: ((document.getElementById(id)?.dataset.code as ExcludedEquipment | undefined) ?? null)
