import type { Fill, Sign } from '../picture.ts'
import { filled, type Paint, pagePaint } from '../tone.tsx'

type SignShapeProps = {
	/** The id of the picture, of which the patterns are. */
	id: string
	sign: Sign
	/** Of a dot on a map; otherwise a sign fits into 14 x 14. */
	radius?: number | undefined
	/** Of a line: its place among the lines. */
	line?: number | undefined
	paint?: Paint
}

/** The second line is dashed, so that two can be told apart without colour. */
export const lineDashes = [undefined, '8 4'] as const

/** The shape of a sign around its middle: in a key, beside a number, or on a line. */
export function SignShape({ id, sign, radius, line, paint = pagePaint }: SignShapeProps) {
	switch (sign) {
		case 'dot':
			return <circle r="5.5" {...paint('mark')} />
		case 'diamond':
			return <path d="M-7 0 0-7 7 0 0 7z" {...paint('mark')} />
		case 'target':
			return <path d="M0-8V8" {...paint('today')} />
		case 'today':
			return <path d="M0-7V7" strokeDasharray="4 3" {...paint('today')} />
		case 'even':
			return <path d="M-7 0H7" strokeDasharray="2 3" {...paint('base')} />
		default: {
			if (line !== undefined)
				return <path d="M-9 0H9" strokeDasharray={lineDashes[line]} {...paint(strokeOf(sign))} />
			const isHatched = sign === 'hidden' || sign === 'unknown'
			const look = { ...(isHatched && paint('edge')), ...filled(id, sign, paint) }
			if (radius !== undefined) return <circle r={radius} {...look} />
			return <rect x="-6.5" y="-6.5" width="13" height="13" rx="2" {...look} />
		}
	}
}

const strokeOf = (sign: Fill) =>
	sign === 'hidden' || sign === 'unknown' ? 'base' : (`${sign}Stroke` as const)
