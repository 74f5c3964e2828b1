const { default: Sequencer } = require('@jest/test-sequencer');

/** What starts programs first: it waits more than it computes, and must not be what everything waits for at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (path.includes('/test/behaviour/') ? 0 : path.includes('/test/') ? 1 : 2);
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
