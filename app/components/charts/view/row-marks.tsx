import type { RowMark } from '../picture.ts'
import { filled, type Paint, pagePaint } from '../tone.tsx'
import type { Across } from './across.ts'
import { SignShape } from './sign-shape.tsx'

/** Every stub is so wide, whatever it stands for. */
const STUB = 18
const GAP = 3

type RowMarksProps = { id: string; marks: readonly RowMark[]; across: Across; height: number; paint?: Paint }

/** The shapes of one row, from the top of the row; parts of a bar are apart, so that neighbours can be told. */
export function RowMarks({ id, marks, across, height, paint = pagePaint }: RowMarksProps) {
	return marks.map((mark, index) => {
		const key = `${mark.kind}-${index}`
		if (mark.kind === 'bar')
			return (
				<rect
					key={key}
					{...across.span(mark.from, mark.to)}
					height={height}
					data-part={index > 0 || undefined}
					{...filled(id, mark.fill, paint)}
				/>
			)
		if (mark.kind === 'stub')
			return (
				<svg key={key} x={across.at(mark.at)} overflow="visible" aria-hidden="true">
					<rect
						x={across.after(GAP + mark.order * (STUB + GAP), STUB)}
						y="0.5"
						width={STUB}
						height={height - 1}
						{...paint('edge')}
						{...filled(id, mark.fill, paint)}
					/>
				</svg>
			)
		return (
			<svg key={key} x={across.at(mark.at)} y={height / 2} overflow="visible" aria-hidden="true">
				<SignShape id={id} sign={mark.kind} paint={paint} />
			</svg>
		)
	})
}
