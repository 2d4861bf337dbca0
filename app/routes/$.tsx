import { data } from '@remix-run/node'

const nothingHere = () => {
	throw data(null, { status: 404 })
}

// An address that no other route knows. As a route of its own it still knows who is reading, and in which language.
export const loader = nothingHere
export const action = nothingHere

export const handle = { scripts: false }

export default function NothingHere() {
	return null
}
