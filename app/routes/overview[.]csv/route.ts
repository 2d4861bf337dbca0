import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { partFile } from './part-file.server.ts'

/** A table of the donor's pages as CSV. */
export const loader = signedInLoader((args) => partFile(args, 'csv'))
