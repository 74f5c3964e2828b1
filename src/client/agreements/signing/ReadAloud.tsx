import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { signingWords as words } from '../../words/en-gb/signing';

/** Reads an agreement to a learner, sentence by sentence. A device that cannot speak shows no button. */
export function ReadAloud({ sentences }: { sentences: readonly string[] }) {
  const [reading, setReading] = useState(false);
  const voice = typeof window.speechSynthesis === 'object' ? window.speechSynthesis : undefined;
  // Nobody goes on listening to a page that is gone.
  useEffect(() => () => voice?.cancel(), [voice]);
  if (!voice) return null;

  function toggle(speech: SpeechSynthesis) {
    speech.cancel();
    setReading(!reading);
    if (reading) return;
    for (const [n, sentence] of sentences.entries()) {
      const said = new SpeechSynthesisUtterance(sentence);
      said.lang = 'en-GB';
      said.rate = 0.9;
      if (n === sentences.length - 1) said.onend = () => setReading(false);
      speech.speak(said);
    }
  }
  return (
    <div>
      <Button size="large" onClick={() => toggle(voice)}>
        {reading ? words.stopReading : words.readAloud}
      </Button>
    </div>
  );
}
