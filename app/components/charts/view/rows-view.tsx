import type { PictureRow, Signed, Written } from '../picture.ts'
import type { Across } from './across.ts'
import { RowMarks } from './row-marks.tsx'
import styles from './rows.module.css'
import { SignShape } from './sign-shape.tsx'

const HEIGHT = 16
/** So many rows with one number each stand in two columns where there is room. */
const LONG = 12

type RowsViewProps = { id: string; rows: readonly PictureRow[]; across: Across }

/** Rows with their labels, shapes and numbers; in a narrow place the shapes stand below the words, in a wide one long lists in two columns. */
export function RowsView({ id, rows, across }: RowsViewProps) {
	const isLong = rows.length > LONG && rows.every(({ values }) => values.length === 1)
	return (
		<ul className={styles.rows} data-long={isLong || undefined}>
			{rows.map(({ key, label, marks, values }) => (
				<li key={key} className={styles.row}>
					<span className={styles.label}>
						<Text written={label} />
					</span>
					<svg className={styles.marks} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
						{marks.some(({ kind }) => kind !== 'bar') && (
							<line x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} className={styles.guide} />
						)}
						<RowMarks id={id} marks={marks} across={across} height={HEIGHT} />
					</svg>
					<span className={styles.values}>
						{values.map((value, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the numbers of a row have a fixed order
							<Value key={index} id={id} value={value} isFirst={index === 0} />
						))}
					</span>
				</li>
			))}
		</ul>
	)
}

function Value({ id, value, isFirst }: { id: string; value: Signed; isFirst: boolean }) {
	return (
		<span className={styles.value}>
			{value.sign && (
				<svg width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
					<SignShape id={id} sign={value.sign} />
				</svg>
			)}
			{isFirst || value.sign ? (
				<b>
					<Text written={value} />
				</b>
			) : (
				<Text written={value} />
			)}
		</span>
	)
}

/** A text, and a link where it counts a list. */
export const Text = ({ written: { text, href } }: { written: Written }) =>
	href ? <a href={href}>{text}</a> : text
