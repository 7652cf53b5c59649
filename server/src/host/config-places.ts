/** Where a configuration may stand in a folder; the first one found counts. */
export const searchPlaces = ['planlint.config.json', 'planlint.config.yaml', 'planlint.config.yml', '.planlintrc', 'package.json'];
