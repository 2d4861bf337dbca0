import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Language } from '#workflows/languages.ts'
import { unDate, unNumber, unPercent } from '#workflows/report/un-format.ts'
import { Reference, UserText } from '../ui/user-text.tsx'
import styles from './report-text.module.css'

type Plain =
	| { kind: 'text' | 'typed'; text: string }
	| { kind: 'number' | 'share'; value: number }
	| { kind: 'day'; day: string }
	| { kind: 'state'; iso3: string }
	| { kind: 'problem'; typed: string }
type Piece = Plain | { kind: 'note'; pieces: readonly Plain[] }

type ReportTextProps = {
	text: { lead: readonly Piece[]; items: readonly (readonly Piece[])[] }
	/** Names of the States in it. */
	stateNames: Record<string, string>
	language: Language
	/** Whether digits that are bound to no number are marked: for those who write. */
	isMarked?: boolean
}

/** The text of a paragraph of a report as its document says it, with its numbers, notes and items. Needs the words `reports`. */
export function ReportText({
	text: { lead, items },
	stateNames,
	language,
	isMarked = false,
}: ReportTextProps) {
	const draw = usePieces(stateNames, language, isMarked)
	return (
		<div lang={language} dir="auto" className={styles.text}>
			<p>{draw(lead)}</p>
			{items.length > 0 && (
				<ul>
					{items.map((item, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: items of a text are never moved after they are drawn
						<li key={at}>{draw(item)}</li>
					))}
				</ul>
			)}
		</div>
	)
}

function usePieces(stateNames: Record<string, string>, language: Language, isMarked: boolean) {
	const t = useTranslations('reports')
	const one = (piece: Piece): ReactNode => {
		switch (piece.kind) {
			case 'note':
				return <small> [{piece.pieces.map(keyed)}]</small>
			case 'text':
				return piece.text
			case 'typed':
				return isMarked ? <mark title={t('typedByHand')}>{piece.text}</mark> : piece.text
			case 'number':
				return <bdi>{unNumber(piece.value, language)}</bdi>
			case 'share':
				return <bdi>{unPercent(piece.value, language)}</bdi>
			case 'day':
				return <bdi>{unDate(new Date(piece.day), language)}</bdi>
			case 'state':
				return <UserText>{stateNames[piece.iso3] ?? piece.iso3}</UserText>
			case 'problem':
				return <Reference>{`{${piece.typed}}`}</Reference>
		}
	}
	const keyed = (piece: Piece, at: number) => <span key={at}>{one(piece)}</span>
	return (pieces: readonly Piece[]) => pieces.map(keyed)
}
